import { citizen } from "#kernel/actor.ts";
import { ok, type Result } from "#kernel/result.ts";
import { type Context, withActor } from "#platform/context.ts";
import { type Collection, collectionsOf } from "../collections/queries.ts";
import {
	firstChange,
	recordForHarvest,
	recordsChanged,
} from "../records/queries.ts";
import type { LibraryRecord } from "../records/record.ts";
import { element, type Markup } from "../xml/element.ts";
import {
	errorBody,
	formatsBody,
	headerOf,
	identifyBody,
	numberIn,
	oaiAnswer,
	recordElement,
	setsBody,
} from "./answer.ts";
import {
	type Asked,
	type Choice,
	type ListVerb,
	type OaiError,
	oaiError,
	readAsked,
	stampOf,
} from "./asked.ts";
import {
	type Position,
	positionIn,
	type Sign,
	tokenFor,
	tokenLasts,
} from "./token.ts";
import { dateOfAnswer, longestUnderWay } from "./under-way.ts";

/** Records or headers of one answer. */
export const pageOfHarvest = 100;

/** Answers a request of OAI-PMH 2.0: what is open to everyone, whoever asks. */
export async function answerHarvester(
	cx: Context,
	given: URLSearchParams,
	{ name, sign }: { readonly name: string; readonly sign: Sign },
): Promise<string> {
	const baseUrl = `${cx.origin}/oai`;
	const asked = readAsked(given);
	const at = positionOf(asked, cx, sign);
	const asking: Asking = {
		cx: withActor(cx, citizen),
		name,
		baseUrl,
		host: new URL(cx.origin).hostname,
		sign,
		at,
		// Looked at before the records are: what ends meanwhile is among them, or was under way.
		date: dateOfAnswer(cx.now, await longestUnderWay(cx), at?.date ?? null),
	};
	const body = asked.ok ? await bodyOf(asking, asked.value) : asked;
	// A question that is none is not repeated.
	const repeat =
		body.ok || !["badVerb", "badArgument"].includes(body.problem.code);
	return oaiAnswer(
		{
			date: asking.date,
			baseUrl,
			asked: repeat ? Object.fromEntries(given) : {},
		},
		[body.ok ? body.value : errorBody(body.problem)],
	);
}

/** Where the token that was given says that the harvester is. */
const positionOf = (
	asked: Result<Asked, OaiError>,
	{ now }: Context,
	sign: Sign,
): Position | null =>
	asked.ok &&
	(asked.value.verb === "ListRecords" ||
		asked.value.verb === "ListIdentifiers") &&
	asked.value.token !== null
		? positionIn(asked.value.token, asked.value.verb, now, sign)
		: null;

interface Asking {
	readonly cx: Context;
	readonly name: string;
	readonly baseUrl: string;
	readonly host: string;
	readonly sign: Sign;
	readonly at: Position | null;
	readonly date: Date;
}

async function bodyOf(
	asking: Asking,
	asked: Asked,
): Promise<Result<Markup, OaiError>> {
	const { cx } = asking;
	switch (asked.verb) {
		case "Identify":
			return ok(identifyBody(asking, (await firstChange(cx)) ?? cx.now));
		case "ListSets":
			return asked.token === null
				? listSets(await collectionsOf(cx))
				: badToken;
		case "ListMetadataFormats":
			return asked.identifier === null ||
				(await recordNamed(asking, asked.identifier))
				? ok(formatsBody())
				: noSuchRecord(asked.identifier);
		case "GetRecord": {
			const record = await recordNamed(asking, asked.identifier);
			return record
				? ok(element("GetRecord", {}, one(asking, record, asked.prefix)))
				: noSuchRecord(asked.identifier);
		}
		default: {
			if (asked.token === null) return list(asking, asked.verb, asked, null);
			const { at } = asking;
			return at ? list(asking, asked.verb, at, at) : badToken;
		}
	}
}

const badToken = oaiError(
	"badResumptionToken",
	"This token is not ours, or its time is over: begin the list anew",
);

const noSuchRecord = (identifier: string) =>
	oaiError("idDoesNotExist", identifier);

const listSets = (
	collections: readonly Collection[],
): Result<Markup, OaiError> =>
	collections.length === 0
		? oaiError("noSetHierarchy", "There is no collection open to everyone")
		: ok(setsBody(collections));

const recordNamed = async (
	{ cx, host }: Asking,
	identifier: string,
): Promise<LibraryRecord | null> => {
	const number = numberIn(host, identifier);
	return number === null ? null : recordForHarvest(cx, number);
};

const one = (
	{ cx, host }: Asking,
	record: LibraryRecord,
	prefix: Choice["prefix"],
): Markup => recordElement(record, prefix, { host, origin: cx.origin });

async function list(
	asking: Asking,
	verb: ListVerb,
	{ prefix, from, until, set }: Choice,
	at: Position | null,
): Promise<Result<Markup, OaiError>> {
	const { cx, host, date } = asking;
	const found = await recordsChanged(cx, {
		from: from ?? undefined,
		until: until ?? undefined,
		set: set ?? undefined,
		after: at?.after,
		limit: pageOfHarvest + 1,
	});
	const records = found.slice(0, pageOfHarvest);
	const last = records.at(-1);
	if (!last) return at ? badToken : oaiError("noRecordsMatch", "Nothing");
	const cursor = at?.cursor ?? 0;
	const goesOn = found.length > records.length;
	const next = {
		verb,
		prefix,
		from,
		until,
		set,
		after: { changedAt: last.changedAt, id: last.id },
		cursor: cursor + records.length,
		date,
	};
	return ok(
		element(
			verb,
			{},
			...records.map((record) =>
				verb === "ListRecords"
					? one(asking, record, prefix)
					: headerOf(record, host),
			),
			(goesOn || at !== null) &&
				element(
					"resumptionToken",
					{
						cursor: String(cursor),
						expirationDate: goesOn
							? stampOf(new Date(cx.now.getTime() + tokenLasts))
							: null,
					},
					goesOn ? tokenFor(next, cx.now, asking.sign) : "",
				),
		),
	);
}
