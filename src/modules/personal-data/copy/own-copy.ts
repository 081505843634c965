import { askingsOfVisit } from "#accommodations";
import { bookingOfVisit } from "#appointments";
import { reachOf } from "#channels";
import {
	filesOf as filesOfComplaint,
	keepsContact,
	keepsOfSelf,
	progressOf,
} from "#complaints";
import { contributionOfVisit } from "#consultations";
import { registrationOfVisit } from "#events";
import type { Said } from "#kernel/text.ts";
import { cardOfVisit, memberKind } from "#library";
import type { Context } from "#platform/context.ts";
import type { ReceiptKind, Visit } from "#receipts";
import { deedsOf, filesOf, hasApart, requestByKey, ruleOf } from "#requests";
import { dayOf } from "#territory";
import { claimOfVisit } from "../claims/queries.ts";
import type { CopyWord } from "./words.ts";

/** One thing that is kept, as a text. */
export interface CopiedLine {
	readonly what: CopyWord;
	/** What the form calls it, where the form is data. */
	readonly called?: Said;
	/** What was chosen in words, where `is` is a code of the form; `yes-no` in those of the page. */
	readonly says?: Said | "yes-no";
	readonly is: string;
}

export interface CopiedPart {
	readonly what: CopyWord;
	readonly lines: readonly CopiedLine[];
}

/** Whoever shows a code is given what was told under it. What is told in the room is read there: it opens with the code itself. */
const copies = {
	complaint: ofComplaint,
	request: ofRequest,
	appointment: ofAppointment,
	accommodation: async () => [],
	registration: ofRegistration,
	contribution: ofContribution,
	"library-card": ofCard,
	"data-claim": ofClaim,
} as const satisfies Partial<
	Record<
		ReceiptKind,
		(cx: Context, visit: Visit) => Promise<readonly CopiedPart[] | null>
	>
>;

export const isCopied = (kind: ReceiptKind): kind is keyof typeof copies =>
	Object.hasOwn(copies, kind);

/**
 * What somebody told under this code and what was told to them, asked of each module by the door of their own page; `null`
 * where it is gone, or the kind is not copied. What is sealed apart (how a reporter is reached, what they said of themselves, how
 * somebody lives) is named and not given: a code may lie in other hands (UU 27/2022 art. 33).
 */
export async function ownCopy(
	cx: Context,
	visit: Visit,
): Promise<readonly CopiedPart[] | null> {
	if (!isCopied(visit.kind)) return null;
	const parts = await copies[visit.kind](cx, visit);
	if (!parts) return null;
	const all = [
		...parts,
		...(await ofAskings(cx, visit)),
		...(await ofReach(cx, visit)),
	];
	return all.length > 0
		? all
				.map(({ what, lines }) => ({
					what,
					lines: lines.filter(({ is }) => is !== ""),
				}))
				.filter(({ lines }) => lines.length > 0)
		: null;
}

async function ofComplaint(cx: Context, { unitId, subjectId: id }: Visit) {
	const key = { unitId, id };
	const told = await progressOf(cx, key);
	if (!told) return null;
	return [
		part("told", [
			line("number", told.ref),
			line("kind", told.kind),
			line("concern", told.concern ?? ""),
			line("story", told.story),
			line("place", told.place ?? ""),
			line("happened", told.happenedOn ?? ""),
			line("on", dayOf(told.filedAt)),
			line("ended", told.endedOn ?? ""),
		]),
		part(
			"files",
			(await filesOfComplaint(cx, key)).flatMap((file) => [
				line("file", `${file.name} (${file.size} B)`),
				line("transcript", file.transcript ?? ""),
			]),
		),
		part(
			"history",
			told.history.map(({ at, words }) =>
				line("said", words === null ? "" : `${dayOf(at)}: ${words}`),
			),
		),
		part("held", [
			...((await keepsContact(cx, key)) ? [line("contact", "✓")] : []),
			...((await keepsOfSelf(cx, key)) ? [line("of-self", "✓")] : []),
		]),
	];
}

async function ofRequest(cx: Context, { unitId, subjectId: id }: Visit) {
	const key = { unitId, id };
	const request = await requestByKey(cx, key);
	if (!request) return null;
	const { fields } = ruleOf(request.procedure, request.version).request;
	return [
		part("told", [
			line("number", request.ref),
			line("on", request.filedOn ?? request.begunOn),
			line("ended", request.endedOn ?? ""),
			...Object.entries(request.answers.fields).map(([code, is]) =>
				answerLine(code, is, fields),
			),
		]),
		part(
			"files",
			(await filesOf(cx, request)).map(({ name, size }) =>
				line("file", `${name} (${size} B)`),
			),
		),
		part(
			"history",
			(await deedsOf(cx, key)).map(({ doneOn, said }) =>
				line("said", said.words ? `${doneOn}: ${said.words}` : ""),
			),
		),
		part("held", (await hasApart(cx, key)) ? [line("apart", "✓")] : []),
	];
}

/** An answer of a form by its question, and what was chosen in its words. */
function answerLine(
	code: string,
	is: string,
	fields: ReturnType<typeof ruleOf>["request"]["fields"],
): CopiedLine {
	const field = fields.find((one) => one.code === code);
	const chosen = field?.choices?.find((one) => one.code === is)?.label;
	const says = field?.kind === "yes-no" ? "yes-no" : chosen;
	return {
		what: "answer",
		called: field?.label ?? { id: code },
		...(says && { says }),
		is,
	};
}

async function ofAppointment(cx: Context, visit: Visit) {
	const mine = await bookingOfVisit(cx, visit);
	return (
		mine && [
			part("told", [
				line("day", mine.slot.on),
				line("hour", mine.slot.from),
				line("word", mine.booking.word),
				line("about", mine.booking.about),
				line("on", mine.booking.bookedOn),
				line("ended", mine.booking.cancelledOn ?? ""),
			]),
		]
	);
}

async function ofRegistration(cx: Context, visit: Visit) {
	const mine = await registrationOfVisit(cx, visit);
	return (
		mine && [
			part("told", [
				line("event", mine.event.title),
				line("on", mine.registration.registeredOn),
				line("institution", mine.registration.institution),
				line("words", mine.registration.words),
				...mine.registration.needs.map((need) => line("need", need)),
			]),
			part(
				"names",
				mine.participants.map(({ name }) => line("name", name)),
			),
		]
	);
}

async function ofContribution(cx: Context, visit: Visit) {
	const mine = await contributionOfVisit(cx, visit);
	return (
		mine && [
			part("told", [
				line("consultation", mine.consultation.title),
				line("on", mine.contribution.saidOn),
				line("place", mine.contribution.place ?? ""),
				...mine.opinions.map(({ words }) => line("opinion", words)),
			]),
		]
	);
}

async function ofCard(cx: Context, visit: Visit) {
	const card = await cardOfVisit(cx, visit);
	return (
		card && [
			part("told", [
				line("on", card.member.addedOn),
				line("until", card.member.validUntil),
			]),
			part("lent", [
				...card.copies.map(({ title }) => line("lent", title)),
				...card.wishes.map(({ title }) => line("wish", title)),
			]),
			part("held", card.member.contact ? [line("contact", "✓")] : []),
		]
	);
}

async function ofClaim(cx: Context, visit: Visit) {
	const whole = await claimOfVisit(cx, visit);
	if (!whole) return null;
	const { claim, written } = whole;
	return [
		part("told", [
			line("kind", claim.right),
			line("on", dayOf(claim.askedAt)),
			line("words", written.words),
			line("answer", written.value),
			line("ended", claim.endedAt ? dayOf(claim.endedAt) : ""),
		]),
		part("history", [line("said", written.answer), line("said", written.done)]),
	];
}

/** Help that was asked for, alone or with what was filed. */
const ofAskings = async (
	cx: Context,
	visit: Visit,
): Promise<readonly CopiedPart[]> =>
	(await askingsOfVisit(cx, visit)).map(({ forDay, words, tasks, askedOn }) =>
		part("help", [
			line("on", askedOn),
			line("day", forDay ?? ""),
			line("words", words),
			...tasks.flatMap(({ kind, what, reason, instead, told }) => [
				line("need", kind),
				...[what, reason, instead, told].map((said) =>
					line("said", said ?? ""),
				),
			]),
		]),
	);

async function ofReach(
	cx: Context,
	{ kind, subjectId: id, unitId }: Visit,
): Promise<readonly CopiedPart[]> {
	const subject = kind === "library-card" ? memberKind : kind;
	const channel = await reachOf(cx, { unitId, kind: subject, id });
	return channel === null ? [] : [part("held", [line("reach", channel)])];
}

const part = (what: CopyWord, lines: readonly CopiedLine[]): CopiedPart => ({
	what,
	lines,
});

const line = (what: CopyWord, is: string): CopiedLine => ({ what, is });
