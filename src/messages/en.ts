/** What netral says to people, in English. What programs read (records, CSV headers, error codes) is the same in every language. */
export const en = {
  keys: {
    person: "person",
    role: "role",
    actor: "actor",
    theme: "theme",
    mode: "mode",
    region: "region",
    election: "election",
    month: "month",
    publisher: "publisher",
  },
  columns: { articles: "articles", mentions: "mentions", first: "first", last: "last", label: "label", calendar: "calendar" },
  /** Columns of the table of articles whose name differs from their option's. */
  none: "(none)",
  moreRows: (n: number) => `… and ${n} more; --limit all shows them, --format csv has them too`,
  moreCrossed: (rows: number, columns: number) => `… and ${rows} more rows, ${columns} more columns; --format csv has all pairs`,
  monthLine: (most: number, month: string) => `articles a month, at most ${most} (${month})`,
  calendarLegend: "━ campaign  ▲ month of the polling day",
  campaign: "campaign",
  quietDays: "quiet days",
  polling: (day: number) => `polling on the ${day}${["th", "st", "nd", "rd"][day % 10 > 3 || (day > 10 && day < 14) ? 0 : day % 10]}`,
  articles: (n: number) => `${n} ${n === 1 ? "article" : "articles"}`,
  withKeys: (n: number, keys: string) => `${n} with ${keys}`,
  and: " and ",
  errors: (n: number) => `${n} ${n === 1 ? "error" : "errors"}`,
  levels: { provinsi: "Prov.", kabupaten: "Kab.", kota: "Kota" },
};

export type Messages = typeof en;
