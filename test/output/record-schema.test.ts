import { Ajv2020 } from "ajv/dist/2020.js";
import { createGenerator } from "ts-json-schema-generator";
import { expect, it } from "vitest";
import { fakeRecord, unreadable } from "./fake-record.ts";

/** The types as JSON Schema 2020-12 (the generator writes draft 07, which differs here by two names only). */
function schemaOfTypes(): string {
  const generator = createGenerator({
    path: "src/types.ts",
    tsconfig: "tsconfig.json",
    type: "OutputRecord",
    skipTypeCheck: true,
    sortProps: false,
  });
  const { definitions, $ref } = generator.createSchema("OutputRecord");
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Record of netral",
    $ref,
    $defs: definitions,
  };
  return `${JSON.stringify(schema, null, 2).replaceAll("#/definitions/", "#/$defs/")}\n`;
}

it("is the schema of the types (npx vitest -u writes it anew)", async () => {
  await expect(schemaOfTypes()).toMatchFileSnapshot("../../src/output/record-schema.json");
});

const validate = new Ajv2020({ allowUnionTypes: true }).compile(JSON.parse(schemaOfTypes()));

it.each([
  ["a record", fakeRecord()],
  [
    "a record without the facets that --only left out",
    (({ actors, themes, people, places, quotes, dates, laws, ...rest }) => rest)(fakeRecord()),
  ],
  ["an error record", unreadable("hilang.txt")],
])("allows %s", (_name, record) => {
  expect(validate(record), JSON.stringify(validate.errors)).toBe(true);
});

it.each([
  ["no id", { ...fakeRecord(), id: undefined }],
  ["an unknown key", { ...fakeRecord(), tema: [] }],
  ["an unknown salience", fakeRecord({ actors: [{ id: "kpu", salience: "big" as "main", confidence: 1, count: 1, evidence: [] }] })],
  ["an unknown error code", { ...unreadable("a.txt"), error: { code: "E_BORED", message: "" } }],
])("refuses %s", (_name, record) => {
  expect(validate(JSON.parse(JSON.stringify(record)))).toBe(false);
});
