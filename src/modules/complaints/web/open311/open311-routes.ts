import type { Answer } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitById } from "#units";
import {
	definitionIn,
	type Fields,
	type Format,
	firstCheckDays,
	formats,
	inFormat,
	kinds,
	mediaTypes,
	type Problem,
	type Published,
	publicCopies,
	readQuery,
	requestFields,
	serviceCodes,
	serviceFields,
} from "../../index.ts";
import { open311Examples as shown } from "./open311-examples.ts";

/** Open311 GeoReport v2, for reading: what is public and about no person, for other programs. */
export const open311Routes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/open311/v2/:list",
		may: "anyone",
		trail: "none",
		handle: answerList,
		examples: shown.list,
	},
	{
		method: "POST",
		path: "/open311/v2/:list",
		may: "anyone",
		trail: "none",
		// Nothing is taken in: who tells something is shown their code once, and a program would keep it.
		asks: true,
		handle: refusePost,
		examples: shown.post,
	},
	{
		method: "GET",
		path: "/open311/v2/services/:service",
		may: "anyone",
		trail: "none",
		handle: answerService,
		examples: shown.service,
	},
	{
		method: "GET",
		path: "/open311/v2/requests/:request",
		may: "anyone",
		trail: "none",
		handle: answerOne,
		examples: shown.one,
	},
];

const requests = ["service_requests", "request"] as const;

async function answerList(ask: Ask<View>): Promise<Answer> {
	const named = nameIn(param(ask, "list"));
	if (!named) return failed("json", notThere);
	const { name, format } = named;
	if (name !== "services" && name !== "requests")
		return failed(format, notThere);
	const wrong = problemOfJurisdiction(ask);
	if (wrong) return failed(format, wrong);
	const days = firstCheckDays();
	if (name === "services")
		return sent(
			format,
			["services", "service"],
			kinds.map((kind) =>
				serviceFields(kind, {
					name: ask.view.t(`complaints.kind.${kind}`),
					says: [
						ask.view.t(`complaints.kind-says.${kind}`),
						days === null
							? ""
							: ask.view.t("complaints.open311.days", { n: days }),
					]
						.join(" ")
						.trim(),
				}),
			),
		);
	const asked = readQuery(ask.query, ask.cx.now);
	if (!asked.ok) return failed(format, asked.problem);
	const { copies, page } = await publicCopies(ask.cx, asked.value);
	// Past the last page there is nothing: whoever turns pages would never come to an end.
	const isThere = page === asked.value.page;
	return sent(format, requests, isThere ? await rowsOf(ask, copies) : []);
}

function answerService(ask: Ask<View>): Answer {
	const named = nameIn(param(ask, "service"));
	if (!named) return failed("json", notThere);
	const { name, format } = named;
	const wrong = problemOfJurisdiction(ask);
	if (wrong) return failed(format, wrong);
	const kind = Object.hasOwn(serviceCodes, name) ? serviceCodes[name] : null;
	return kind
		? written(format, definitionIn(format, kind))
		: failed(format, { code: 404, description: "service_code was not found" });
}

function refusePost(ask: Ask<View>): Answer {
	const named = nameIn(param(ask, "list"));
	return named?.name === "requests"
		? failed(named.format, {
				code: 403,
				description: `api_key is not valid: no keys are given out. People tell it at ${ask.cx.origin}${to("/pengaduan", {})}`,
			})
		: failed(named?.format ?? "json", notThere);
}

async function answerOne(ask: Ask<View>): Promise<Answer> {
	const named = nameIn(param(ask, "request"));
	if (!named) return failed("json", notThere);
	const wrong = problemOfJurisdiction(ask);
	if (wrong) return failed(named.format, wrong);
	const { copies } = await publicCopies(ask.cx, { ids: [named.name] });
	return copies.length === 0
		? failed(named.format, {
				code: 404,
				description: "service_request_id was not found",
			})
		: sent(named.format, requests, await rowsOf(ask, copies));
}

/** `requests.json` is a name and its format. */
function nameIn(
	word: string,
): { readonly name: string; readonly format: Format } | null {
	const at = word.lastIndexOf(".");
	const format = formats.find((each) => each === word.slice(at + 1));
	return at > 0 && format ? { name: word.slice(0, at), format } : null;
}

const notThere: Problem = {
	code: 404,
	description:
		"Ask for services.json, services.xml, requests.json or requests.xml",
};

/** One endpoint serves one jurisdiction; whoever names another is told. */
function problemOfJurisdiction({ cx, query }: Ask<View>): Problem | null {
	// What is empty was not said.
	const asked = query.get("jurisdiction_id") || null;
	return asked === null || asked === new URL(cx.origin).hostname
		? null
		: { code: 404, description: "jurisdiction_id was not found" };
}

async function rowsOf(
	{ cx, view }: Ask<View>,
	copies: readonly Published[],
): Promise<Fields[]> {
	const rows: Fields[] = [];
	const units = new Map<string, Unit | null>();
	for (const { unitId } of copies)
		if (!units.has(unitId)) units.set(unitId, await unitById(cx, unitId));
	for (const copy of copies) {
		const unit = units.get(copy.unitId);
		if (unit)
			rows.push(
				requestFields(copy, {
					serviceName: view.t(`complaints.kind.${copy.kind}`),
					stateName: view.t(`complaints.state.${copy.state}`),
					unitName: unit.name,
					unitSlug: unit.slug,
					city: unit.regency.name,
				}),
			);
	}
	return rows;
}

const sent = (
	format: Format,
	names: readonly [string, string],
	rows: readonly Fields[],
	status = 200,
): Answer => written(format, inFormat(format, names, rows), status);

const written = (format: Format, bytes: string, status = 200): Answer => ({
	kind: "file",
	status,
	bytes,
	type: mediaTypes[format],
	inline: true,
});

const failed = (format: Format, { code, description }: Problem): Answer =>
	sent(format, ["errors", "error"], [{ code, description }], code);
