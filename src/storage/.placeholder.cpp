namespace samdrift {}
