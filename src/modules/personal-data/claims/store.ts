import { z } from "zod";
import type { Context } from "#platform/context.ts";
import type { ReceiptKind } from "#receipts";
import { personalDataIn } from "../tables.ts";
import type { Claim, Written } from "./claim.ts";
import type { State } from "./lifecycle.ts";
import type { RightCode } from "./rights-file.ts";

const Body = z.object({
	words: z.string(),
	value: z.string(),
	answer: z.string(),
	done: z.string(),
});

export const sealed = ({ sealing }: Context, written: Written): Uint8Array =>
	sealing.seal(new TextEncoder().encode(JSON.stringify(written)));

/** Empty where the key of the server is not the one it was sealed under: the clock still runs. */
const unsealed = ({ sealing }: Context, body: Uint8Array): Written => {
	const bytes = sealing.unseal(Uint8Array.from(body));
	return bytes
		? Body.parse(JSON.parse(new TextDecoder().decode(bytes)))
		: { words: "", value: "", answer: "", done: "" };
};

export const claimRows = (cx: Context) =>
	personalDataIn(cx.db)
		.selectFrom("personal_data.claim as claim")
		.select([
			"claim.id",
			"claim.asks",
			"claim.activity",
			"claim.shown_kind",
			"claim.shown_id",
			"claim.shown_unit",
			"claim.field",
			"claim.state",
			"claim.ground",
			"claim.asked_at as askedAt",
			"claim.due_at as dueAt",
			"claim.ended_at as endedAt",
			"claim.at_desk as atDesk",
			"claim.version",
		]);

type Row = Awaited<
	ReturnType<ReturnType<typeof claimRows>["executeTakeFirstOrThrow"]>
>;

/** The columns are held to their words by constraints. */
export const claimOf = ({
	asks,
	state,
	shown_kind,
	shown_id,
	shown_unit,
	...row
}: Row): Claim => ({
	...row,
	right: asks as RightCode,
	state: state as State,
	shown:
		shown_kind === null || shown_id === null || shown_unit === null
			? null
			: { kind: shown_kind as ReceiptKind, id: shown_id, unitId: shown_unit },
});

export interface WholeClaim {
	readonly claim: Claim;
	readonly written: Written;
}

const whole = (cx: Context, id: string) =>
	claimRows(cx).select("claim.body").where("claim.id", "=", id);

const wholeOf = (
	cx: Context,
	row: (Row & { readonly body: Uint8Array }) | undefined,
): WholeClaim | null => {
	if (!row) return null;
	const { body, ...rest } = row;
	return { claim: claimOf(rest), written: unsealed(cx, body) };
};

export const claimById = async (
	cx: Context,
	id: string,
): Promise<WholeClaim | null> =>
	wholeOf(cx, await whole(cx, id).executeTakeFirst());

/** The same, held until the end of the transaction. */
export const lockClaim = async (
	tx: Context,
	id: string,
): Promise<WholeClaim | null> =>
	wholeOf(tx, await whole(tx, id).forUpdate().executeTakeFirst());

export const saveClaim = async (
	tx: Context,
	{ claim, written }: WholeClaim,
	by: { readonly decided_by?: string | null; readonly done_by?: string | null },
): Promise<void> =>
	void (await personalDataIn(tx.db)
		.updateTable("personal_data.claim")
		.set({
			state: claim.state,
			ground: claim.ground,
			ended_at: claim.endedAt,
			body: sealed(tx, written),
			version: claim.version + 1,
			...by,
		})
		.where("id", "=", claim.id)
		.execute());
