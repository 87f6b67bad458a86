/** Names by which publishers are known, by registrable domain: their pages name only a section of theirs or nothing. */
const PUBLISHERS: Readonly<Record<string, string>> = {
  "antaranews.com": "ANTARA",
  "beritasatu.com": "BeritaSatu.com",
  "bisnis.com": "Bisnis.com",
  "cnbcindonesia.com": "CNBC Indonesia",
  "cnnindonesia.com": "CNN Indonesia",
  "detik.com": "detikcom",
  "disway.id": "Disway",
  "gatra.com": "Gatra",
  "idntimes.com": "IDN Times",
  "inews.id": "iNews",
  "jawapos.com": "JawaPos.com",
  "jpnn.com": "JPNN.com",
  "kapanlagi.com": "KapanLagi.com",
  "katadata.co.id": "Katadata",
  "kompas.com": "Kompas.com",
  "kompas.id": "Kompas.id",
  "kompas.tv": "KompasTV",
  "kontan.co.id": "Kontan",
  "kumparan.com": "kumparan",
  "liputan6.com": "Liputan6.com",
  "mediaindonesia.com": "Media Indonesia",
  "merdeka.com": "Merdeka.com",
  "metrotvnews.com": "Metro TV",
  "okezone.com": "Okezone",
  "pikiran-rakyat.com": "Pikiran Rakyat",
  "republika.co.id": "Republika",
  "rmol.id": "RMOL",
  "sindonews.com": "SINDOnews",
  "suara.com": "Suara.com",
  "tempo.co": "Tempo.co",
  "tirto.id": "Tirto.id",
  "tribunnews.com": "Tribunnews.com",
  "tvonenews.com": "tvOnenews",
  "viva.co.id": "VIVA.co.id",
};

/** Second-level domains under which names are registered. */
const SECOND_LEVEL = new Set(["co", "go", "or", "ac", "sch", "net", "web", "my", "mil", "desa", "com", "org", "gov", "edu"]);

/** The host of an address without `www.`, or "". */
export function hostOf(url: string | null): string {
  const host = url === null ? undefined : /^(?:https?:)?\/\/(?<host>[^/?#:]+)/i.exec(url)?.groups?.host;
  return host === undefined ? "" : host.toLowerCase().replace(/^www\d?\./, "");
}

/** `regional.kompas.com` → `kompas.com`, `life.viva.co.id` → `viva.co.id`. */
export function registrableDomain(host: string): string {
  const labels = host.split(".");
  const keep = labels.length > 2 && SECOND_LEVEL.has(labels.at(-2)!) && labels.at(-1)!.length === 2 ? 3 : 2;
  return labels.slice(-keep).join(".");
}

export function knownPublisher(host: string): string | null {
  return PUBLISHERS[registrableDomain(host)] ?? null;
}

/** Whether a site's name is that of one of its sections: `detikHealth` of health.detik.com, `lifestyle.okezone.com`. */
export function isSectionName(name: string, host: string): boolean {
  const domain = registrableDomain(host);
  const plain = squash(name);
  const label = squash(domain.split(".")[0]!);
  if (label.length < 3) return false;
  const section = host
    .slice(0, Math.max(0, host.length - domain.length - 1))
    .split(".")
    .map(squash)
    .filter(Boolean);
  return plain !== label && section.some((part) => plain === label + part || plain === part + label || plain === squash(host));
}

const PLAIN = /^[a-z\d]*$/;

/** Letters and digits only, lower case. */
export function squash(text: string): string {
  const lower = text.toLowerCase();
  return PLAIN.test(lower) ? lower : lower.replace(/[^\p{L}\p{N}]+/gu, "");
}
