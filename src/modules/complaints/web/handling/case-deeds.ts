import { longestTitle as longestActionTitle } from "#actions";
import {
	type FieldProblem,
	type FormState,
	formIn,
	typedIn,
	typedValue,
	valuesOf,
	withProblems,
} from "#kernel/form.ts";
import type { Refusal, Result } from "#kernel/result.ts";
import { type Answer, notFound, seeOther } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { MessageKey, View } from "#ui/view.ts";
import {
	answerFields,
	answer as answerPerson,
	ask as askPerson,
	begin as beginWork,
	type Case,
	type Complaint,
	caseOf,
	checkClosing,
	concerns,
	correctCheck,
	decideObjection,
	dispose as disposeTo,
	type Finding,
	kinds,
	longestLine,
	longestWords,
	mayHandle,
	nameAccused,
	noteInside,
	openContact,
	openFollowUp,
	readAnswer,
	tag as tagAs,
	takeProofs,
	triages,
	verify as verifyAs,
} from "../../index.ts";
import {
	checkFields,
	correctFields,
	fieldOfCheck,
	fieldOfCorrection,
} from "../checking/check-fields.ts";
import { titleField } from "../follow-ups/follow-up-part.tsx";
import { fieldOfTag, tagIn } from "../learning/tag-fields.ts";
import { showCase, untyped } from "./show-case.tsx";
import { placeOf } from "./with-case.ts";

type Deed = (ask: Ask<View>, found: Case) => Promise<Answer>;

export const verify: Deed = async (ask, found) => {
	const state = typedOf(ask, found);
	const triage = chosen(state, "temuan_awal", triages);
	const kind = chosen(state, "jenis", kinds);
	const concern = chosen(state, "tentang", concerns);
	if (!triage || !kind || !concern)
		return again(ask, found, state, problem("temuan_awal", "no-triage"));
	const done = await verifyAs(ask.cx, keyOf(found), versionIn(state), {
		triage,
		kind,
		concern,
		words: typedValue(state, "pemeriksaan"),
	});
	return after(ask, found, state, done, "verified", () => "pemeriksaan");
};

export const dispose: Deed = async (ask, found) => {
	const state = typedOf(ask, found);
	const done = await disposeTo(ask.cx, keyOf(found), versionIn(state), {
		personId: typedValue(state, "petugas"),
		words: typedValue(state, "disposisi"),
	});
	return after(ask, found, state, done, "disposed", (reason) =>
		reason === "nobody-there" ? "petugas" : "disposisi",
	);
};

export const begin: Deed = async (ask, found) => {
	const state = typedOf(ask, found);
	const done = await beginWork(ask.cx, keyOf(found), versionIn(state));
	return after(ask, found, state, done, "begun", () => "");
};

export const askQuestion: Deed = async (ask, found) => {
	const state = typedOf(ask, found);
	const words = typedValue(state, "pertanyaan");
	const done = await askPerson(ask.cx, keyOf(found), versionIn(state), words);
	return after(ask, found, state, done, "asked", () => "pertanyaan");
};

export const answer: Deed = async (ask, found) => {
	const state = typedOf(ask, found);
	const read = readAnswer(state.typed);
	if (!read.ok) return again(ask, found, state, ...read.problem);
	const films = await sentIn(ask.form, answerFields.film);
	const shown = await takeProofs(
		ask.cx,
		await sentIn(ask.form, answerFields.proofFiles),
		answerFields.proofFiles,
	);
	const said = await takeProofs(ask.cx, films, answerFields.film);
	const proofs = [...shown.proofs, ...said.proofs];
	const problems = [
		...shown.problems,
		...said.problems,
		...(said.proofs.every(({ type }) => type.startsWith("video/"))
			? []
			: [problem(answerFields.film, "not-a-film")]),
	];
	if (problems.length > 0) return again(ask, found, state, ...problems);
	const done = await answerPerson(
		ask.cx,
		keyOf(found),
		versionIn(state),
		read.value,
		proofs,
	);
	return after(ask, found, state, done, "answered", () => "");
};

/** The files of a field. An untouched picker sends one without a name. */
const sentIn = async (form: FormData, field: string) =>
	Promise.all(
		form.getAll(field).flatMap((file) =>
			typeof file === "string" || file.name === ""
				? []
				: [
						file.arrayBuffer().then((bytes) => ({
							name: file.name,
							bytes: new Uint8Array(bytes),
						})),
					],
		),
	);

export const decide: Deed = async (ask, found) => {
	const state = typedOf(ask, found);
	const choice = chosen(state, "putusan", ["uphold", "dismiss"] as const);
	if (!choice)
		return again(ask, found, state, problem("putusan", "no-decision"));
	const done = await decideObjection(ask.cx, keyOf(found), versionIn(state), {
		agrees: choice === "uphold",
		words: typedValue(state, "putusan_kata"),
	});
	return after(ask, found, state, done, "decided", (reason) =>
		reason === "you-answered" ? "" : "putusan_kata",
	);
};

export const note: Deed = async (ask, found) => {
	const state = typedOf(ask, found);
	const words = typedValue(state, "catatan");
	const done = await noteInside(ask.cx, keyOf(found), versionIn(state), words);
	return after(ask, found, state, done, "noted", () => "catatan");
};

export const tag: Deed = async (ask, found) => {
	const state = typedOf(ask, found);
	const done = await tagAs(
		ask.cx,
		keyOf(found),
		versionIn(state),
		tagIn(state),
	);
	return after(ask, found, state, done, "tagged", fieldOfTag);
};

export const followUp: Deed = async (ask, found) => {
	const state = typedOf(ask, found);
	const done = await openFollowUp(
		ask.cx,
		keyOf(found),
		versionIn(state),
		typedValue(state, titleField),
	);
	return after(ask, found, state, done, "followed-up", (reason) =>
		inTitle.has(reason) ? titleField : "",
	);
};

const inTitle: ReadonlySet<string> = new Set([
	"no-title",
	"title-too-long",
	"traces-in-title",
]);

export const check: Deed = async (ask, found) => {
	const state = typedOf(ask, found);
	const done = await checkClosing(ask.cx, keyOf(found), versionIn(state), {
		found: typedValue(state, checkFields.found) as Finding,
		words: typedValue(state, checkFields.words),
	});
	return after(ask, found, state, done, "checked", fieldOfCheck);
};

export const correctFound: Deed = async (ask, found) => {
	const state = typedOf(ask, found);
	const done = await correctCheck(ask.cx, keyOf(found), versionIn(state), {
		found: typedValue(state, correctFields.found) as Finding,
		words: typedValue(state, correctFields.words),
		why: typedValue(state, correctFields.why),
	});
	return after(ask, found, state, done, "check-corrected", fieldOfCorrection);
};

export const accuse: Deed = async (ask, found) => {
	const state = typedOf(ask, found);
	const done = await nameAccused(ask.cx, keyOf(found), versionIn(state), {
		people: valuesOf(state, "terlapor"),
		office: typedValue(state, "terlapor_kantor") === "ya",
	});
	return after(ask, found, state, done, "accused", () => "terlapor_kantor");
};

/** Who told it stands in this answer alone: there is no address at which it is read again. */
export const contact: Deed = async (ask, found) => {
	const state = typedOf(ask, found);
	const words = typedValue(state, "kontak");
	const opened = await openContact(
		ask.cx,
		keyOf(found),
		versionIn(state),
		words,
	);
	if (!opened.ok)
		return after(ask, found, state, opened, "noted", () => "kontak");
	const now = await caseOf(ask.cx, keyOf(found));
	return now ? showCase(ask, now, untyped(now), opened.value) : notFound;
};

type Said =
	Extract<
		MessageKey,
		`complaints.done.${string}`
	> extends `complaints.done.${infer Word}`
		? Word
		: never;

/** After a deed: the complaint as it is now, or the desk where it has left it; or the same page with what is to be mended. */
async function after(
	ask: Ask<View>,
	found: Case,
	state: FormState,
	done: Result<unknown, Refusal>,
	says: Said,
	field: (reason: string) => string,
): Promise<Answer> {
	if (done.ok) return nextOf(ask, found, done.value as Complaint, says);
	const { reason } = done.problem;
	return reason === "not-found"
		? notFound
		: again(ask, found, state, problem(field(reason), reason));
}

/** The complaint, while it is still theirs; else their desk. */
export function nextOf(
	{ cx, view }: Ask<View>,
	found: Case,
	now: Complaint,
	says: Said,
): Answer {
	const words = view.t(`complaints.done.${says}`);
	return mayHandle(cx.actor, now).may
		? seeOther(to("/pengaduan/meja/:unit/:id", placeOf(found)), words)
		: seeOther(to("/pengaduan/meja", {}), words);
}

/** As it is by now: where somebody else was faster, their deed stands beside what was typed. */
async function again(
	ask: Ask<View>,
	found: Case,
	state: FormState,
	...problems: FieldProblem[]
): Promise<Answer> {
	const now = await caseOf(ask.cx, keyOf(found));
	return now ? showCase(ask, now, withProblems(state, ...problems)) : notFound;
}

export const keyOf = ({ complaint: { unitId, id } }: Case) => ({ unitId, id });

/** The number of deeds that the page showed; one that nobody wrote is none. */
export const versionIn = (state: FormState): number =>
	Number.parseInt(typedValue(state, "versi"), 10) || 0;

/** A refusal at its field; a sentence about the whole stands above the form. */
export const problem = (field: string, reason: string): FieldProblem => ({
	field: wholes.has(reason) ? "" : field,
	says: `complaints.problem.${reason}`,
	about: { n: longest[reason] ?? longestWords },
});

const longest: Readonly<Record<string, number>> = {
	"line-too-long": longestLine,
	"title-too-long": longestActionTitle,
};

const wholes = new Set([
	"about-people-here",
	"given-up",
	"nobody-has-it",
	"too-many-follow-ups",
	"changed-meanwhile",
	"not-drawn",
	"not-checked",
	"nothing-corrected",
	"own-work",
	"not-now",
	"has-ended",
	"you-answered",
	"nobody-knows",
	"kept-from-you",
	"nothing-kept",
]);

const chosen = <Word extends string>(
	state: FormState,
	field: string,
	words: readonly Word[],
): Word | undefined => words.find((word) => word === typedValue(state, field));

/** What was typed, over what the other forms of the page hold; which files came, so that their field asks for them again. */
const typedOf = ({ form }: Ask<View>, found: Case): FormState => ({
	...formIn(form),
	typed: { ...untyped(found).typed, ...typedIn(form) },
});
