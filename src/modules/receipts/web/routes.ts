import {
	type FormState,
	typedIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { type Answer, page } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { type OpenRefusal, openReceipt, progressPath } from "#receipts";
import type { View } from "#ui/view.ts";
import { receiptExamples as shown } from "./examples.ts";
import { MinePage } from "./mine-page.tsx";
import { TrackPage } from "./track-page.tsx";
import {
	addressOf,
	endVisit,
	hasVisit,
	startVisit,
	visitOf,
	withVisit,
} from "./visit.ts";

export const receiptsRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/lacak",
		may: "anyone",
		trail: "none",
		handle: async (ask) =>
			page(
				TrackPage({ view: ask.view, visit: await visitOf(ask) }),
				200,
				unkept,
			),
		examples: shown.page,
	},
	{
		method: "POST",
		path: "/lacak",
		may: "anyone",
		// A row of it would say when somebody looked.
		trail: "none",
		handle: open,
		examples: shown.open,
	},
	{
		method: "GET",
		path: "/lacak/saya",
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withVisit(ask, "rights-case", () => page(MinePage({ view: ask.view }))),
		examples: shown.mine,
	},
	{
		method: "POST",
		path: "/lacak/selesai",
		may: "anyone",
		trail: "none",
		handle: close,
		examples: shown.close,
	},
];

/** What was typed may be a code: no browser and no cache keeps the page. */
const unkept = { "cache-control": "no-store" };

async function open(ask: Ask<View>): Promise<Answer> {
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const typed = typedValue(state, "kode").trim();
	if (typed === "")
		return again(ask, withProblems(state, at("kode", "code-missing")));
	const opened = await openReceipt(ask.cx, {
		typed,
		pin: typedValue(state, "pin"),
		network: addressOf(ask),
	});
	return opened.ok
		? {
				kind: "see-other",
				to: progressPath(opened.value.kind),
				cookies: [startVisit(ask, opened.value)],
			}
		: refusedAs(ask, state, opened.problem);
}

function refusedAs(
	ask: Ask<View>,
	state: FormState,
	{ reason, about }: OpenRefusal,
): Answer {
	if (reason !== "too-many")
		return again(ask, withProblems(state, at("kode", reason)));
	const minutes = Number(about?.minutes);
	const problem =
		minutes > 90
			? {
					...at("", "too-many-hours"),
					about: { hours: Math.ceil(minutes / 60) },
				}
			: { ...at("", "too-many"), about: { minutes } };
	return again(ask, withProblems(state, problem), 429, {
		"retry-after": String(minutes * 60),
	});
}

/** Whoever comes too late hears that nothing is left. */
function close(ask: Ask<View>): Answer {
	return hasVisit(ask)
		? {
				kind: "see-other",
				to: "/lacak",
				flash: ask.view.t("receipts.closed"),
				cookies: [endVisit],
			}
		: page(TrackPage({ view: ask.view, closed: true }), 422, unkept);
}

const again = (
	{ view }: Ask<View>,
	state: FormState,
	status = 422,
	headers: Record<string, string> = {},
): Answer =>
	page(TrackPage({ view, state }), status, { ...unkept, ...headers });

const at = (field: string, says: string) => ({
	field,
	says: `receipts.problem.${says}`,
});
