import type { FieldProblem } from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf, provincesAt } from "#territory";
import { unitById } from "#units";
import { type Agreement, type Key, subjectKind } from "./agreement.ts";
import { type DeedReason, doDeed, placeOf } from "./do-deed.ts";
import type { Move } from "./lifecycle.ts";
import { organisationById } from "./organisation-store.ts";
import {
	insertPaper,
	numberIsTaken,
	papersOf,
	rewriteFirst,
} from "./paper-store.ts";
import { mayKeep } from "./policy.ts";
import {
	agreementOf,
	type Read,
	type TypedAgreement,
} from "./read-agreement.ts";
import { type LaterKind, paperOf, type TypedPaper } from "./read-paper.ts";
import { problem, problemsOfWords } from "./read-signed.ts";
import { deleteDraft, insertAgreement, saveContact } from "./store.ts";
import { asKept } from "./words.ts";

export interface Mend {
	readonly problems: readonly FieldProblem[];
}
export type AgreementRefusal = Mend | Refusal<DeedReason>;
type Done = Promise<Result<Agreement, AgreementRefusal>>;

const mend = (...problems: readonly FieldProblem[]) => ({
	ok: false as const,
	problem: { problems },
});

/** Writes down what was signed: a draft that its office alone sees. Answers its id. */
export const draftAgreement = (
	cx: Context,
	unitId: string,
	typed: TypedAgreement,
): Promise<Result<string, AgreementRefusal>> =>
	inTransaction<Result<string, AgreementRefusal>>(cx, async (tx) => {
		const unit = await unitById(tx, unitId);
		if (!unit || !mayKeep(tx.actor, placeOf(unit)).may)
			return refused("no-such-agreement");
		const read = await readAgreement(tx, typed);
		if (!read.ok) return read;
		const { terms, signed, contact } = read.value;
		const key = { unitId, id: tx.newId() };
		if (await numberIsTaken(tx, key, signed.number))
			return mend(problem("number", "number-taken"));
		await insertAgreement(tx, key, terms);
		const isFirst = await insertPaper(tx, key, {
			...signed,
			sequence: 1,
			kind: "agreement",
			before: null,
			words: "",
			until: terms.until,
		});
		if (!isFirst) return mend(problem("number", "number-taken"));
		await saveContact(tx, key, contact);
		await leaveTrail(tx, {
			chain: "operations",
			deed: "agreement.drafted",
			subject: { kind: subjectKind, id: key.id },
			details: { unit: unitId },
		});
		return ok(key.id);
	});

/** Changes a draft. */
export const changeAgreement = (
	cx: Context,
	key: Key,
	revision: number,
	typed: TypedAgreement,
): Done =>
	doDeed<Mend>(cx, key, {
		move: "change",
		deed: "agreement.changed",
		revision,
		change: async (tx) => {
			const read = await readAgreement(tx, typed);
			if (!read.ok) return read;
			const { terms, signed, contact } = read.value;
			if (await numberIsTaken(tx, key, signed.number))
				return mend(problem("number", "number-taken"));
			await rewriteFirst(tx, key, signed, terms.until);
			await saveContact(tx, key, contact);
			return ok(terms);
		},
	});

/** A draft that was a mistake goes, and its number is free again. */
export const discardDraft = (cx: Context, key: Key, revision: number): Done =>
	inTransaction<Result<Agreement, AgreementRefusal>>(cx, async (tx) => {
		const done = await doDeed(tx, key, {
			move: "discard",
			deed: "agreement.discarded",
			revision,
		});
		if (done.ok) await deleteDraft(tx, key);
		return done;
	});

/** From now on everybody reads it, and it changes by what is signed alone. */
export const publishAgreement = (
	cx: Context,
	key: Key,
	revision: number,
): Done =>
	doDeed<Mend>(cx, key, {
		move: "publish",
		deed: "agreement.published",
		revision,
		change: async (tx, { organisationId }) => {
			const organisation = await organisationById(tx, organisationId);
			return organisation?.dissolvedOn
				? mend({
						field: "",
						says: "partners.problem.is-dissolved",
						about: { name: organisation.name },
					})
				: ok({});
		},
	});

const movesOf = {
	amendment: { move: "amend", deed: "agreement.amended" },
	extension: { move: "extend", deed: "agreement.extended" },
	ending: { move: "end", deed: "agreement.ended" },
} as const satisfies Record<
	LaterKind,
	{ readonly move: Move; readonly deed: string }
>;

/** An amendment, an extension or the ending: one more paper, and the agreement as it holds from then on. */
export const signPaper = (
	cx: Context,
	key: Key,
	revision: number,
	kind: LaterKind,
	typed: TypedPaper,
): Done =>
	doDeed<Mend>(cx, key, {
		...movesOf[kind],
		revision,
		change: async (tx, agreement) => {
			const read = paperOf(kind, typed, {
				today: dayOf(tx.now),
				provinces: await provinceCodes(tx),
				agreement,
			});
			if ("problems" in read) return mend(...read.problems);
			const organisation = await organisationById(tx, agreement.organisationId);
			if (kind === "extension" && organisation?.dissolvedOn)
				return mend({
					field: "",
					says: "partners.problem.is-dissolved",
					about: { name: organisation.name },
				});
			const { signed, words, change, before } = read;
			const isNew = await insertPaper(tx, key, {
				...signed,
				sequence: (await papersOf(tx, key)).length + 1,
				kind,
				before,
				words,
				until: change.endedOn ?? change.until ?? agreement.until,
			});
			return isNew ? ok(change) : mend(problem("number", "number-taken"));
		},
	});

/** Whom to call, until a year after the end. */
export const changeContact = (
	cx: Context,
	key: Key,
	revision: number,
	contact: string,
): Done =>
	doDeed<Mend>(cx, key, {
		move: "contact",
		deed: "agreement.contact-changed",
		revision,
		change: async (tx) => {
			const problems = problemsOfWords("contact", contact, false);
			if (problems.length > 0) return mend(...problems);
			await saveContact(tx, key, asKept(contact));
			return ok({});
		},
	});

async function readAgreement(
	tx: Context,
	typed: TypedAgreement,
): Promise<Result<Read, Mend>> {
	const read = agreementOf(typed, {
		today: dayOf(tx.now),
		provinces: await provinceCodes(tx),
		organisation: await chosen(tx, typed.organisationId),
	});
	return "problems" in read ? mend(...read.problems) : ok(read);
}

const chosen = async (tx: Context, id: string) =>
	isUuid(id) ? organisationById(tx, id) : null;

const provinceCodes = async (tx: Context): Promise<ReadonlySet<string>> =>
	new Set((await provincesAt(tx, dayOf(tx.now))).map(({ code }) => code));
