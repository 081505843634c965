import { ok, type Result } from "#kernel/result.ts";

/** The error codes of OAI-PMH 2.0 (openarchives.org/OAI/openarchivesprotocol.html, 3.6). */
export interface OaiError {
	readonly code:
		| "badArgument"
		| "badResumptionToken"
		| "badVerb"
		| "cannotDisseminateFormat"
		| "idDoesNotExist"
		| "noMetadataFormats"
		| "noRecordsMatch"
		| "noSetHierarchy";
	readonly says: string;
}

export const oaiError = (
	code: OaiError["code"],
	says: string,
): { readonly ok: false; readonly problem: OaiError } => ({
	ok: false,
	problem: { code, says },
});

export const prefixes = ["oai_dc", "marcxml"] as const;
export type Prefix = (typeof prefixes)[number];

export type ListVerb = "ListRecords" | "ListIdentifiers";

/** What a harvester asks for. Both ends of a time are included, to the second. */
export type Asked =
	| { readonly verb: "Identify" }
	| { readonly verb: "ListSets"; readonly token: string | null }
	| { readonly verb: "ListMetadataFormats"; readonly identifier: string | null }
	| {
			readonly verb: "GetRecord";
			readonly identifier: string;
			readonly prefix: Prefix;
	  }
	| { readonly verb: ListVerb; readonly token: string }
	| ({ readonly verb: ListVerb; readonly token: null } & Choice);

export interface Choice {
	readonly prefix: Prefix;
	readonly from: Date | null;
	readonly until: Date | null;
	readonly set: string | null;
}

/** Which arguments each verb takes: those it needs, and those it may have. */
const verbs: Readonly<
	Record<
		string,
		{ readonly needs: readonly string[]; readonly may: readonly string[] }
	>
> = {
	Identify: { needs: [], may: [] },
	ListSets: { needs: [], may: ["resumptionToken"] },
	ListMetadataFormats: { needs: [], may: ["identifier"] },
	GetRecord: { needs: ["identifier", "metadataPrefix"], may: [] },
	ListRecords: { needs: ["metadataPrefix"], may: ["from", "until", "set"] },
	ListIdentifiers: { needs: ["metadataPrefix"], may: ["from", "until", "set"] },
};

/** Reads the arguments of a request, whichever way they came. */
export function readAsked(given: URLSearchParams): Result<Asked, OaiError> {
	const [verb = "", again] = given.getAll("verb");
	const known = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
	if (again !== undefined || !known)
		return oaiError("badVerb", `One of ${Object.keys(verbs).join(", ")}`);
	const names = [...given.keys()].filter((name) => name !== "verb");
	const twice = names.find((name, at) => names.indexOf(name) !== at);
	if (twice) return oaiError("badArgument", `${twice} is given twice`);
	const said = (name: string) => given.get(name) || null;
	const token = said("resumptionToken");
	if (
		token !== null &&
		verb.startsWith("List") &&
		verb !== "ListMetadataFormats"
	)
		return names.length > 1
			? oaiError("badArgument", "resumptionToken stands alone")
			: ok({ verb: verb as ListVerb, token });
	const strange = names.find(
		(name) => ![...known.needs, ...known.may].includes(name),
	);
	if (strange) return oaiError("badArgument", `${verb} knows no ${strange}`);
	const missing = known.needs.find((name) => said(name) === null);
	if (missing) return oaiError("badArgument", `${verb} needs ${missing}`);
	return readVerb(verb, said);
}

function readVerb(
	verb: string,
	said: (name: string) => string | null,
): Result<Asked, OaiError> {
	const identifier = said("identifier");
	switch (verb) {
		case "Identify":
			return ok({ verb });
		case "ListSets":
			return ok({ verb, token: null });
		case "ListMetadataFormats":
			return ok({ verb, identifier });
		default: {
			const choice = readChoice(said);
			if (!choice.ok) return choice;
			const { prefix } = choice.value;
			return verb === "GetRecord"
				? ok({ verb, identifier: identifier ?? "", prefix })
				: ok({ verb: verb as ListVerb, token: null, ...choice.value });
		}
	}
}

function readChoice(
	said: (name: string) => string | null,
): Result<Choice, OaiError> {
	const asked = said("metadataPrefix");
	const prefix = prefixes.find((name) => name === asked);
	if (!prefix)
		return oaiError("cannotDisseminateFormat", `One of ${prefixes.join(", ")}`);
	const from = said("from");
	const until = said("until");
	if (from !== null && until !== null && from.length !== until.length)
		return oaiError("badArgument", "from and until differ in granularity");
	const begins = from === null ? null : momentOf(from, "from");
	const ends = until === null ? null : momentOf(until, "until");
	if ((from !== null && !begins) || (until !== null && !ends))
		return oaiError("badArgument", "YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ");
	if (begins && ends && begins > ends)
		return oaiError("badArgument", "from is later than until");
	return ok({ prefix, from: begins, until: ends, set: said("set") });
}

/** A day, or a second; `until` a day is until its end. `null` for a moment that never is. */
function momentOf(text: string, side: "from" | "until"): Date | null {
	const [, day, time] =
		/^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)Z)?$/.exec(text) ?? [];
	if (day === undefined) return null;
	const clock = time ?? (side === "from" ? "00:00:00" : "23:59:59");
	const moment = new Date(`${day}T${clock}Z`);
	return !Number.isNaN(moment.getTime()) &&
		moment.getUTCFullYear() > 0 &&
		stampOf(moment).startsWith(day)
		? moment
		: null;
}

/** To the second: `2026-11-27T03:00:00Z`. */
export const stampOf = (moment: Date): string =>
	`${moment.toISOString().slice(0, 19)}Z`;
