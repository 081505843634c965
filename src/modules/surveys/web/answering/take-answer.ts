import { addressHeader } from "#identity";
import {
	type FieldProblem,
	type FormState,
	typedIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import type { Ask } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import type { View } from "#ui/view.ts";
import {
	type AskedSurvey,
	type Channel,
	type Filler,
	type Questionnaire,
	readSheet,
	receiveResponse,
	slipTyping,
} from "../../index.ts";
import { mayTry, wasWrong } from "../slips/wrong-slips.ts";
import { newKey } from "./hidden-fields.ts";

/** How an answer comes in. */
interface Way {
	readonly channel: Channel;
	/** Where it comes from, for this day's trace alone; `null` where many are expected from one place. */
	readonly from: string | null;
	/** What the page knows of who answers; left out, the form says it. */
	readonly filler?: Filler;
	/** Whether it is somebody of the staff; left out, the session and the form say it. */
	readonly staff?: boolean;
}

/** Takes in the answer that somebody sent and stands behind: taken, or the form again with what must be mended. */
export async function takeAnswer(
	ask: Ask<View>,
	{ survey, own, services }: AskedSurvey,
	questionnaire: Questionnaire,
	{ channel, from, filler, staff }: Way,
): Promise<"taken" | "known" | FormState> {
	const { cx } = ask;
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const wrong = (...problems: FieldProblem[]) =>
		withProblems(state, ...problems);
	const asked = typedValue(state, "versi");
	if (asked !== "" && asked !== questionnaire.id)
		return wrong({
			field: `jawab-${questionnaire.items[0]?.code}`,
			says: "surveys.problem.other-version",
		});
	const read = readSheet(
		questionnaire,
		own,
		(field) => state.typed[field] ?? [],
		{
			day: dayOf(cx.now),
			channel,
			filler:
				filler ??
				(typedValue(state, "pengisi") === "dibantu" ? "helped" : "self"),
			staff: staff ?? isStaff(ask, state),
			language: ask.lang,
			seconds: secondsIn(cx.now, state),
		},
	);
	if (!read.ok) return wrong(...read.problem);
	const slug = typedValue(state, "layanan");
	const service = services.find((each) => each.slug === slug);
	if (slug !== "" && !service)
		return wrong({ field: "layanan", says: "surveys.problem.service" });
	const slip = typedValue(state, "karcis").trim() || null;
	const amiss = slip && (await whyNotSlip(ask, slip));
	if (amiss)
		return wrong({ field: "karcis", says: `surveys.problem.${amiss}` });
	const received = await receiveResponse(
		cx,
		survey,
		{ ...read.value, serviceId: service?.id ?? null },
		{
			key: typedValue(state, "lembar") || newKey(cx.random),
			slip,
			from,
		},
	);
	if (received.ok) return received.value;
	const { reason } = received.problem;
	if (reason === "slip-not-good") await wasWrong(ask);
	return wrong({
		field: reason === "closed" ? "lembar" : "karcis",
		says: `surveys.problem.${reason}`,
	});
}

/** Found before anything is looked up, and before more are tried than one may. */
const whyNotSlip = async (
	ask: Ask<View>,
	slip: string,
): Promise<string | null> =>
	slipTyping(slip) ?? ((await mayTry(ask)) ? null : "slip-too-many");

/** Whoever is signed in, or says so. */
const isStaff = (
	{ sessionId }: Ask<View>,
	state: Pick<FormState, "typed">,
): boolean => sessionId !== null || state.typed.sebagai?.[0] === "pegawai";

/** Where an answer came from, for this day's trace alone. */
export const fromOf = (request: Request): string =>
	`${request.headers.get(addressHeader) ?? ""} ${request.headers.get("user-agent") ?? ""}`;

/** A clock of ours on both ends; what is no time says nothing. */
function secondsIn(now: Date, state: FormState): number | null {
	const began = Number(typedValue(state, "mulai"));
	const seconds = (now.getTime() - began) / 1_000;
	return began > 0 && seconds >= 0 && seconds < 86_400 ? seconds : null;
}
