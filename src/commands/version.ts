import manifest from "../../package.json" with { type: "json" };

/** The version of netral. */
export const version: string = manifest.version;
