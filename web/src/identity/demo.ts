// The accounts of an example all have this password, which the program prints when it makes them.
export const demoPassword = "samdrift-demo";
