import { type FormState, filled, withProblems } from "#kernel/form.ts";
import { printCertificate } from "#letters";
import { type Answer, page, seeOther, wrong } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { networkOf, openSendings } from "#receipts";
import { addressOf } from "#receipts/web";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitById } from "#units";
import {
	certificateByNumber,
	numberIn,
	printedNumber,
	replacedOn,
	type Shown,
	terms,
} from "../../index.ts";
import { certificateExamples as shownAs } from "./certificate-examples.ts";
import {
	CheckCertificatePage,
	EventCertificatePage,
	ReplacedCertificatePage,
} from "./certificate-page.tsx";
import { paperOf } from "./certificate-words.ts";

const one = "/acara/sertifikat/:number";

/** Certificates of events, for everyone who holds one. */
export const certificateRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/acara/sertifikat",
		may: "anyone",
		trail: "none",
		handle: (ask) => check(ask),
		examples: shownAs.check,
	},
	{
		method: "GET",
		path: one,
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withCertificate(ask, param(ask, "number"), (shown, unit) =>
				page(
					EventCertificatePage({ view: ask.view, unit, shown }),
					200,
					unkept,
				),
			),
		examples: shownAs.one,
	},
	{
		method: "GET",
		path: `${one}/pdf`,
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withCertificate(ask, param(ask, "number"), (shown, unit) => ({
				kind: "file",
				bytes: printCertificate(
					paperOf(ask.view, unit, shown, ask.cx.origin),
					ask.cx.now,
				),
				type: "application/pdf",
				name: `${ask.view.t("events.certificate.file")}-${printedNumber(shown.number)}.pdf`,
				inline: true,
				headers: { ...unkept, "x-robots-tag": "noindex" },
			})),
		examples: shownAs.pdf,
	},
];

async function check(ask: Ask<View>): Promise<Answer> {
	const { view, query } = ask;
	const typed = query.get("nomor");
	const state = filled({ nomor: typed });
	if (typed === null) return page(CheckCertificatePage({ view, state }));
	if (typed.trim() === "")
		return wrong(
			CheckCertificatePage({
				view,
				state: withProblems(state, {
					field: "nomor",
					says: "events.problem.no-number",
				}),
			}),
		);
	return withCertificate(ask, typed, ({ number }) =>
		seeOther(to(one, { number: printedNumber(number) })),
	);
}

/** Numbers that nobody bears, by network: who guesses is stopped, and learns nothing from the words. */
const guesses = openSendings();

async function withCertificate(
	ask: Ask<View>,
	typed: string,
	then: (shown: Shown, unit: Unit) => Answer,
): Promise<Answer> {
	const { cx } = ask;
	const state = filled({ nomor: typed.slice(0, 60) });
	const number = numberIn(typed);
	const shown = number === null ? null : await certificateByNumber(cx, number);
	const unit = shown && (await unitById(cx, shown.unitId));
	if (shown && unit) return then(shown, unit);
	const replaced = number === null ? null : await replacedOn(cx, number);
	if (number !== null && replaced !== null)
		return page(
			ReplacedCertificatePage({ view: ask.view, number, on: replaced }),
			200,
			unkept,
		);
	// A slip, which its check sign gives away, is no guess.
	const network = networkOf(addressOf(ask));
	if (number === null || addressOf(ask) === "") return nobodys(ask, state, 404);
	return guesses.count(network, cx.now) > terms.mostChecks
		? nobodys(
				ask,
				withProblems(state, {
					field: "nomor",
					says: "events.problem.too-many-numbers",
				}),
				429,
			)
		: nobodys(ask, state, 404);
}

/** It bears a name. */
const unkept = { "cache-control": "no-store" };

const nobodys = (
	{ view }: Ask<View>,
	state: FormState,
	status: 404 | 429,
): Answer => page(CheckCertificatePage({ view, state, unknown: true }), status);
