/** Parquet: one row per record, with lists and the evidence inside. */
import { ByteWriter as ParquetBytes, ParquetWriter } from "hyparquet-writer";
import type { OutputRecord, Person } from "../types.ts";
import { ARTICLE_COLUMNS, type Cell, type Column } from "./columns.ts";
import { type Evidence, evidenceOf, SPAN_COLUMNS } from "./evidence.ts";
import type { ByteWriter } from "./writer.ts";

type Element = ConstructorParameters<typeof ParquetWriter>[0]["schema"][number];
type Value = string | number | boolean | Date | null | readonly Value[] | { readonly [name: string]: Value };

/** A row group is written out when it has so many rows, or when its values are of such a size, in characters. */
const GROUP_ROWS = 20_000;
const GROUP_SIZE = 12 * 1024 * 1024;

const TYPES: Readonly<Record<Exclude<Column<never>["kind"], "list">, Omit<Element, "name">>> = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  date: { type: "INT32", converted_type: "DATE" },
  int: { type: "INT32" },
  number: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
};

const PERSON_COLUMNS: readonly Column<Person>[] = [
  { name: "name", kind: "text", width: 0, cell: ({ name }) => name },
  { name: "rank", kind: "text", width: 0, cell: ({ rank }) => rank },
  { name: "degrees", kind: "list", width: 0, cell: ({ degrees }) => degrees },
  { name: "role", kind: "text", width: 0, cell: ({ role }) => role },
  { name: "unit", kind: "text", width: 0, cell: ({ unit }) => unit },
  { name: "region", kind: "text", width: 0, cell: ({ region }) => region },
];

/** A column of the file: how it is declared, and what it holds of a record. */
interface Field {
  readonly name: string;
  readonly schema: readonly Element[];
  value(record: OutputRecord): Value;
}

const FIELDS: readonly Field[] = [
  ...ARTICLE_COLUMNS.map((column) =>
    column.name === "people"
      ? peopleField()
      : { name: column.name, schema: schemaOf(column), value: (record: OutputRecord) => cellValue(column, record) },
  ),
  {
    name: "evidence",
    schema: listOf("evidence", structOf("element", SPAN_COLUMNS)),
    value: (record) => Array.from(evidenceOf(record), (row) => structValue<Evidence>(SPAN_COLUMNS, row)),
  },
];

/** Memory holds one row group, of 20,000 records or 12 Mi characters of values. */
export function createParquetWriter(_options: unknown, groupRows = GROUP_ROWS): ByteWriter {
  const bytes = new ParquetBytes();
  const root: Element = { name: "root", num_children: FIELDS.length };
  const parquet = new ParquetWriter({ writer: bytes, schema: [root, ...FIELDS.flatMap(({ schema }) => schema)], createdBy: "netral" });
  let columns: Value[][] = FIELDS.map(() => []);
  let size = 0;
  const takeBytes = () => {
    const taken = bytes.getBytes().slice();
    // Offsets in the file go on; the buffer begins anew.
    bytes.index = 0;
    return taken;
  };
  const writeGroup = () => {
    const rows = columns[0]!.length;
    if (rows > 0)
      void parquet.write({ columnData: FIELDS.map(({ name }, i) => ({ name, data: columns[i]! as unknown[] })), rowGroupSize: rows });
    columns = FIELDS.map(() => []);
    size = 0;
  };
  return {
    write(record) {
      for (const [i, { value }] of FIELDS.entries()) {
        const cell = value(record);
        size += sizeOf(cell);
        columns[i]!.push(cell);
      }
      if (columns[0]!.length < groupRows && size < GROUP_SIZE) return "";
      writeGroup();
      return takeBytes();
    },
    end() {
      writeGroup();
      void parquet.finish();
      return [takeBytes()];
    },
  };
}

function peopleField(): Field {
  return {
    name: "people",
    schema: listOf("people", structOf("element", PERSON_COLUMNS)),
    value: (record) =>
      "error" in record || "skipped" in record || !record.people
        ? null
        : record.people.map((person) => structValue(PERSON_COLUMNS, person)),
  };
}

function schemaOf<Row>({ name, kind }: Column<Row>): Element[] {
  if (kind === "list") return listOf(name, [{ name: "element", repetition_type: "OPTIONAL", ...TYPES.text }]);
  return [{ name, repetition_type: "OPTIONAL", ...TYPES[kind] }];
}

/** The three-level list of the format's "Lists". */
function listOf(name: string, element: readonly Element[]): Element[] {
  return [
    { name, repetition_type: "OPTIONAL", converted_type: "LIST", num_children: 1 },
    { name: "list", repetition_type: "REPEATED", num_children: 1 },
    ...element,
  ];
}

function structOf<Row>(name: string, columns: readonly Column<Row>[]): Element[] {
  return [{ name, repetition_type: "OPTIONAL", num_children: columns.length }, ...columns.flatMap((column) => schemaOf(column))];
}

function structValue<Row>(columns: readonly Column<Row>[], row: Row): Value {
  return Object.fromEntries(columns.map((column) => [column.name, cellValue(column, row)]));
}

function cellValue<Row>({ kind, cell }: Column<Row>, row: Row): Value {
  const value: Cell = cell(row);
  if (kind !== "date" || typeof value !== "string") return value;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(value) : null;
}

/** Characters, and something for every value that is none. */
function sizeOf(value: Value): number {
  if (typeof value === "string") return value.length;
  if (Array.isArray(value)) return value.reduce((sum, item) => sum + sizeOf(item), 8);
  if (value === null || typeof value !== "object" || value instanceof Date) return 8;
  return Object.values(value).reduce<number>((sum, item) => sum + sizeOf(item), 8);
}
