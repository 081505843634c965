import { readCode } from "#kernel/code.ts";
import {
	type FormState,
	typedIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { type Answer, page, seeOther } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import {
	type OpenRefusal,
	openReceipt,
	progressPath,
	type Visit,
} from "#receipts";
import type { View } from "#ui/view.ts";
import { receiptExamples as shown } from "./examples.ts";
import { TrackPage } from "./track-page.tsx";
import { addressOf, endVisit, hasVisit, startVisit, visitOf } from "./visit.ts";

/**
 * What a module above does when a code was shown, and when the visit ends: the code itself is at hand at that moment alone.
 * Each answers values of `Set-Cookie`.
 */
export interface CodeShownTo {
	readonly opened: (
		ask: Ask<View>,
		visit: Visit,
		/** 17 signs without gaps. */
		code: string,
	) => Promise<readonly string[]>;
	readonly closed: (ask: Ask<View>) => Promise<readonly string[]>;
}

export const receiptsRoutes = (
	shownTo: CodeShownTo,
): readonly Route<View>[] => [
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
		handle: (ask) => open(ask, shownTo),
		examples: shown.open,
	},
	{
		method: "GET",
		path: "/lacak/saya",
		may: "anyone",
		trail: "none",
		// Where a visit goes on, whatever it is about.
		handle: async (ask) => {
			const visit = await visitOf(ask);
			return seeOther(visit ? progressPath(visit.kind) : "/lacak");
		},
		examples: shown.mine,
	},
	{
		method: "POST",
		path: "/lacak/selesai",
		may: "anyone",
		trail: "none",
		handle: (ask) => close(ask, shownTo),
		examples: shown.close,
	},
];

/** What was typed may be a code: no browser and no cache keeps the page. */
const unkept = { "cache-control": "no-store" };

async function open(ask: Ask<View>, shownTo: CodeShownTo): Promise<Answer> {
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const typed = typedValue(state, "kode").trim();
	if (typed === "")
		return again(ask, withProblems(state, at("kode", "code-missing")));
	const opened = await openReceipt(ask.cx, {
		typed,
		pin: typedValue(state, "pin"),
		network: addressOf(ask),
	});
	if (!opened.ok) return refusedAs(ask, state, opened.problem);
	const code = readCode(typed);
	return {
		kind: "see-other",
		to: progressPath(opened.value.kind),
		cookies: [
			startVisit(ask, opened.value),
			...(code.ok ? await shownTo.opened(ask, opened.value, code.value) : []),
		],
	};
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
async function close(ask: Ask<View>, shownTo: CodeShownTo): Promise<Answer> {
	return hasVisit(ask)
		? {
				kind: "see-other",
				to: "/lacak",
				flash: ask.view.t("receipts.closed"),
				cookies: [endVisit, ...(await shownTo.closed(ask))],
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
