/** What `netral help <topic>` prints, in English. */
export const topics = {
  rules: `RULES

Rules are YAML files, one kind each (themes, actors, modes, lists, boilerplate, elections …). --rules FOLDER puts yours on top
of the shipped ones: a new id adds a rule, \`extends: ID\` adds to the lists of one, \`override: true\` replaces it, \`disable: true\`
takes it away. A rule that breaks one of its own examples does not load; mistakes are told as file:line:column.

  themes:
    - id: sembako
      label: { id: Bagi sembako, en: Handing out groceries }
      definition: { id: "Pembagian sembako kepada pemilih.", en: "Groceries handed out to voters." }
      setting: election              needs an election or political setting; none = wherever it is raised
      strong: ["bagi-bagi sembako"]  one such phrase raises the theme
      medium: ["paket sembako"]      with another phrase, or in title or lead
      weak: [beras]                  only adds to others
      exclude: ["sembako murah"]     a hit that overlaps one of these is none
      examples: ["Bawaslu mengusut pembagian sembako oleh caleg."]
      counterexamples: ["Harga sembako naik menjelang Pemilu."]

Patterns
  politik uang                  the words in any case, with a clitic on the last one (politik uangnya)
  tegas=                        without a clitic
  ASN                           in capitals only
  ~sebar hoaks                  any form of the root: menyebarkan, penyebaran, disebarkan
  kampany*                      words that begin so
  (pemilu|pilkada) [yang]       alternatives; an optional word
  @mantan                       a list of rules
  A ..4 B                       A, then B with at most four words between, in one sentence
  { near: [A, [B, C]], within: 8 }
  { phrase: A, with: [B], without: [C], within: 25 }

Begin
  netral rules new theme sembako --in aturan     a commented rule that loads
  netral rules check aturan                      what is wrong, and which examples break
  netral rules diff shipped aturan berita        what it changes in a corpus
  netral explain berita.txt --rules aturan --why-not sembako
`,
  records: `RECORDS

One article gives one record; ndjson has one a line. netral schema prints all of it as JSON Schema.

  id             hash of title and text: the same article has the same, wherever it lies
  source         path, record (place in a container), key, format, encoding
  title, url, publisher, author, place, published, event, language
  relevant       whether it is about an Indonesian election or the neutrality of officials
  elections      id (pemilu-2024), basis (written, or calendar), evidence
  actors, themes id, salience (main: the article is about it; mention), confidence 0..1, count, evidence; of a theme its modes
  people         name, rank, degrees, role (an actor's id), unit, region
  places         name, code (Kemendagri), level
  dates, laws    value, kind, role; "UU 7/2017 ps 280(1)"
  stripped       what was taken for boilerplate, line by line, and by which rule
  warnings

Evidence is { field, start, end, line, quote, rule }: start and end count Unicode code points in title or text, end exclusive.
An article that could not be classified is { id: null, source, error: { code, message } } in its place.
`,
  files: `FILES

Read: text, saved pages (.html, .mhtml), JSON Lines, .json, .csv, .tsv, .xlsx, web archives (.warc), .zip; each also compressed.
Fields of containers are found by their usual names (judul, isi, tanggal …); --map title=kepala,text=badan names others.
Folders are read recursively; .netralignore holds what is left out, as .gitignore does.

Written: --format table, ndjson, json, csv. A terminal gets the table, through PAGER where it is longer than the screen; a pipe
gets ndjson. -o FILE is written as FILE.part and renamed when it is whole; FILE.manifest.json holds version, hash of the rules,
options, inputs, counts and hash of the output. --resume goes on after a stop.

Colours: --no-color, NO_COLOR, FORCE_COLOR. Language: --locale en|id, else LC_ALL, LC_MESSAGES, LANG.
`,
  exit: `EXIT CODES

  0    done
  1    done, but more error records than --max-errors allows, or --fail-on or --fail-under found something
  2    could not run: usage, rules, nothing to read
  65   a resume does not fit its journal
  74   the output cannot be written
  130  interrupted (SIGINT); 143: SIGTERM
`,
};

export type Topics = typeof topics;
