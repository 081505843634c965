import type { Context } from "#platform/context.ts";
import { asDay } from "#territory";
import { libraryIn } from "../tables.ts";
import type { Member } from "./member.ts";

export const sealText = ({ sealing }: Context, text: string): Uint8Array =>
	sealing.seal(new TextEncoder().encode(text));

/** Empty where the key of the server is not the one it was sealed under: the card still works. */
const unsealText = ({ sealing }: Context, sealed: Uint8Array): string => {
	const bytes = sealing.unseal(Uint8Array.from(sealed));
	return bytes ? new TextDecoder().decode(bytes) : "";
};

const memberRows = (cx: Context) =>
	libraryIn(cx.db)
		.selectFrom("library.member as member")
		.select([
			"member.id",
			"member.unit_id as unitId",
			"member.name",
			"member.contact",
			asDay("member.valid_until").as("validUntil"),
			asDay("member.added_on").as("addedOn"),
			"member.version",
		]);

type Row = Omit<Member, "name" | "contact"> & {
	readonly name: Uint8Array;
	readonly contact: Uint8Array | null;
};

const memberIn = (cx: Context, { name, contact, ...row }: Row): Member => ({
	...row,
	name: unsealText(cx, name),
	contact: contact ? unsealText(cx, contact) : "",
});

export interface MemberKey {
	readonly unitId: string;
	readonly id: string;
}

export async function memberByKey(
	cx: Context,
	{ unitId, id }: MemberKey,
): Promise<Member | null> {
	const row = await memberRows(cx)
		.where("member.unit_id", "=", unitId)
		.where("member.id", "=", id)
		.executeTakeFirst();
	return row ? memberIn(cx, row) : null;
}

/** The same, and nobody else lends to them or erases them before the transaction ends. */
export async function lockMember(
	tx: Context,
	{ unitId, id }: MemberKey,
): Promise<Member | null> {
	const row = await memberRows(tx)
		.where("member.unit_id", "=", unitId)
		.where("member.id", "=", id)
		.forUpdate()
		.executeTakeFirst();
	return row ? memberIn(tx, row) : null;
}

export async function membersOf(
	cx: Context,
	unitId: string,
): Promise<readonly Member[]> {
	const rows = await memberRows(cx)
		.where("member.unit_id", "=", unitId)
		.execute();
	return rows
		.map((row) => memberIn(cx, row))
		.sort((a, b) => a.name.localeCompare(b.name, "id"));
}

/** The number that somebody had in a system before this one, as it is kept. */
export const oldNumberDigests = (
	{ sealing }: Pick<Context, "sealing">,
	unitId: string,
	number: string,
): readonly [Uint8Array, ...Uint8Array[]] =>
	sealing.digests(
		"library member number",
		`${unitId} ${number.trim().toUpperCase()}`,
	);

/** Members of an office by the digests of these numbers. */
export async function membersByOldNumber(
	cx: Context,
	unitId: string,
	digests: readonly Uint8Array[],
): Promise<ReadonlyMap<string, Member>> {
	if (digests.length === 0) return new Map();
	const rows = await memberRows(cx)
		.select("member.old_number as oldNumber")
		.where("unit_id", "=", unitId)
		.where("old_number", "in", digests)
		.execute();
	return new Map(
		rows.map(({ oldNumber, ...row }) => [
			Buffer.from(oldNumber ?? []).toString("hex"),
			memberIn(cx, row),
		]),
	);
}

export const idByOldNumber = async (
	cx: Context,
	unitId: string,
	number: string,
): Promise<string | null> =>
	(
		await libraryIn(cx.db)
			.selectFrom("library.member")
			.select("id")
			.where("unit_id", "=", unitId)
			.where("old_number", "in", oldNumberDigests(cx, unitId, number))
			.executeTakeFirst()
	)?.id ?? null;
