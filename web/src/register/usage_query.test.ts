import { expect, test } from "vitest";
import { usageQuery } from "./usage_query";

test("the words of the address become the query of the server", () =>
  expect(usageQuery({ tekst: "gat", kommune: "Asker", omrade: "adm", drift: "local", sorter: "users", synkende: "ja", fra: "50" })).toMatchObject({
    text: "gat", municipality: "Asker", area: "adm", hosting: "local", sort: "users", descending: true, offset: 50, limit: 50,
  }));
test("a column that cannot be sorted is passed over", () => expect(usageQuery({ sorter: "remark" }).sort).toBeUndefined());
test.each(["-5", "x", "1.5"])("a place that is no place is the beginning: %s", (fra) => expect(usageQuery({ fra }).offset).toBeUndefined());
