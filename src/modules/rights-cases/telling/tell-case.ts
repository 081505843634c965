import { citizen } from "#kernel/actor.ts";
import { canonical } from "#kernel/canonical.ts";
import { readCode } from "#kernel/code.ts";
import { uuidOfChance } from "#kernel/id.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Language } from "#kernel/text.ts";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { issueReceiptOnce, receiptOfForm } from "#receipts";
import type { Head } from "../case.ts";
import { newCase, writeCase } from "./begin-case.ts";
import { makeSafe } from "./keep-told-files.ts";
import { isOfStaff, type Told } from "./told.ts";
import type { ToldFile } from "./told-file.ts";
import { wayIn } from "./way-in.ts";

export interface Telling {
	/** The UUID that the page made for this form: sent twice, it is one case with one code. */
	readonly sheet: string;
	readonly pin: string | null;
	readonly lang: Language;
}

/** Shown once. */
export interface ToldCase {
	/** As it is printed. */
	readonly code: string;
}

/** `nobody-may`: no office can take it now; nothing was kept, and the page says where else to turn. */
export type TellRefusal = Refusal<"nobody-may" | "too-old">;

/**
 * Takes in what somebody tells in confidence: sealed and durable when this returns. Also where somebody of the staff is
 * signed in on the same device, nothing is kept of who that is, unless they wrote it down in their office.
 */
export async function tellCase(
	by: Context,
	told: Told,
	files: readonly ToldFile[],
	{ sheet, pin, lang }: Telling,
): Promise<Result<ToldCase, TellRefusal>> {
	const cx = isOfStaff(told.channel) ? by : withActor(by, citizen);
	const form = formOf(cx, sheet, told);
	const before = await receiptOfForm(cx, { kind: "rights-case", form });
	if (before) return ok({ code: before.code });
	const head = headOf(told, lang);
	const way = await wayIn(cx, head);
	if (!way) return refused("nobody-may");
	const beginning = newCase(cx, way);
	const safe = await makeSafe(cx, beginning.hand, files);
	const { identity, victim, attorney, child, ...account } = told;
	const written = await inTransaction<Result<ToldCase, TellRefusal>>(
		cx,
		async (tx) => {
			const issued = await issueReceiptOnce(tx, {
				kind: "rights-case",
				subjectId: beginning.key.id,
				unitId: beginning.key.unitId,
				form,
				pin,
			});
			if (!issued.ok) return refused("too-old");
			await writeCase(tx, beginning, {
				head,
				account: { ...account, child: child.concerned },
				parties: {
					reporter: identity,
					victim,
					attorney,
					guardian: child.guardian,
				},
				files: safe,
				code: signsOf(issued.value.code),
				by: isOfStaff(told.channel) ? "officer" : "reporter",
			});
			return ok({ code: issued.value.code });
		},
	);
	if (written.ok) return written;
	// Somebody was faster with the very same form.
	const other = await receiptOfForm(cx, { kind: "rights-case", form });
	return other ? ok({ code: other.code }) : written;
}

/**
 * The same sheet with the same words is one telling. With other words it is another: whoever read the sheet's number off a
 * telephone is given nobody's code.
 */
const formOf = ({ sealing }: Context, sheet: string, told: Told): string => {
	const [digest] = sealing.digests(
		"sheet of the room",
		`${sheet}\n${canonical(told)}`,
	);
	return uuidOfChance((bytes) => digest.subarray(0, bytes));
};

const headOf = (told: Told, lang: Language): Head => ({
	concerned: { offices: told.accused.unitIds, people: [], conflicts: [] },
	channel: told.channel,
	whose: told.whose,
	inDanger: told.inDanger,
	childConcerned: told.child.concerned,
	province: told.province,
	lang,
	rights: [],
});

const signsOf = (printed: string): string => {
	const code = readCode(printed);
	if (!code.ok) throw new Error("a code of ours that cannot be read");
	return code.value;
};
