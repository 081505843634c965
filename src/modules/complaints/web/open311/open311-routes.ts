import type { Answer } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { unitById } from "#units";
import {
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
	const { copies } = await publicCopies(ask.cx, asked.value);
	return sent(format, requests, await rowsOf(ask, copies));
}

async function answerOne(ask: Ask<View>): Promise<Answer> {
	const named = nameIn(param(ask, "request"));
	if (!named) return failed("json", notThere);
	const wrong = problemOfJurisdiction(ask);
	if (wrong) return failed(named.format, wrong);
	const { copies } = await publicCopies(ask.cx, { ids: [named.name] });
	return copies.length === 0
		? failed(named.format, {
				code: "404",
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
	code: "404",
	description:
		"Ask for services.json, services.xml, requests.json or requests.xml",
};

/** One endpoint serves one jurisdiction; whoever names another is told. */
function problemOfJurisdiction({ cx, query }: Ask<View>): Problem | null {
	const asked = query.get("jurisdiction_id");
	return asked === null || asked === new URL(cx.origin).hostname
		? null
		: { code: "404", description: "jurisdiction_id was not found" };
}

async function rowsOf(
	{ cx, view }: Ask<View>,
	copies: readonly Published[],
): Promise<Fields[]> {
	const rows: Fields[] = [];
	for (const copy of copies) {
		const unit = await unitById(cx, copy.unitId);
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
): Answer => ({
	kind: "file",
	status,
	bytes: inFormat(format, names, rows),
	type: mediaTypes[format],
	inline: true,
});

const failed = (format: Format, { code, description }: Problem): Answer =>
	sent(format, ["errors", "error"], [{ code, description }], Number(code));
