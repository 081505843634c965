import { hash as digestOf } from "node:crypto";
import { sql } from "kysely";
import { canonical } from "#kernel/canonical.ts";
import type { Context } from "./context.ts";
import { kept } from "./database/prompt-client.ts";
import { inTransaction } from "./database/transaction.ts";
import { platformIn } from "./tables.ts";

/** Only the results chain is ever published. */
export const chains = ["results", "operations", "confidential"] as const;
export type Chain = (typeof chains)[number];

export interface Deed {
	readonly chain: Chain;
	/** The word that the route table names: `assessment.submitted`. */
	readonly deed: string;
	readonly subject: { readonly kind: string; readonly id: string };
	/** Kept apart under a salt, and erasable. The trail itself holds only their hash. */
	readonly details?: Record<string, unknown>;
}

/** Writes one row in the transaction of the deed. */
export const leaveTrail = (tx: Context, deed: Deed): Promise<void> =>
	leaveTrails(tx, [deed]);

/** The same for many deeds at once, each with a row of its own, in the order given. */
export async function leaveTrails(
	tx: Context,
	deeds: readonly Deed[],
): Promise<void> {
	if (deeds.length === 0) return;
	if (!tx.db.isTransaction)
		throw new Error(
			`The trail of ${deeds[0]?.deed} must be written in the transaction of the deed.`,
		);
	const rows = deeds.map(({ chain, deed, subject, details = {} }) => {
		const salt = Buffer.from(tx.random(16)).toString("hex");
		const actorSalt = Buffer.from(tx.random(16)).toString("hex");
		return {
			chain,
			actor_salt: actorSalt,
			actor_hash: actorHashOf(actorSalt, tx.actor.id),
			deed,
			subject_kind: subject.kind,
			subject_id: subject.id,
			hash: sha256(salt + canonical(details)),
			salt,
			details,
		};
	});
	// One way to the database: it costs more than the rows. Salted, no two hashes are the same.
	await sql`${sql.raw(kept)}
		with given as (
			select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (
				chain text, deed text, subject_kind text, subject_id text, hash text, salt text, details jsonb,
				actor_salt text, actor_hash text
			)
		),
		written as (
			insert into platform.trail (id, chain, deed, actor_id, actor_kind, subject_kind, subject_id, at, details_hash, actor_salt, actor_hash)
			overriding system value
			select
				nextval(case when chain = 'confidential' then 'platform.trail_confidential_id' else 'platform.trail_id_seq' end),
				chain, deed, ${tx.actor.id}, ${tx.actor.kind}, subject_kind, subject_id, ${tx.now}::timestamptz, hash,
				actor_salt, actor_hash
			from given
			returning id, details_hash
		)
		insert into platform.trail_details (trail_id, salt, details)
		select written.id, salt, details from given join written on details_hash = hash`.execute(
		tx.db,
	);
}

/**
 * Links what was committed since into the chain of its kind, in the order in which it became visible:
 * each row holds the hash of the one before. Only one process links at a time. Answers how many.
 */
export async function linkTrail(cx: Context, atMost = 5_000): Promise<number> {
	return inTransaction(cx, async (tx) => {
		const db = platformIn(tx.db);
		const heads = await db
			.selectFrom("platform.trail_head")
			.selectAll()
			.forUpdate()
			.execute();
		const tails = new Map(
			heads.map((head) => [
				head.chain,
				{ place: Number(head.place), hash: head.hash },
			]),
		);
		const loose = await db
			.selectFrom("platform.trail")
			.selectAll()
			.where("place", "is", null)
			.orderBy("id")
			.limit(atMost)
			.forUpdate()
			.execute();
		const linked: Linked[] = [];
		for (const row of loose) {
			const before = tails.get(row.chain) ?? {
				place: 0,
				hash: origin(row.chain),
			};
			const place = before.place + 1;
			const hash = linkOf({
				...row,
				place: String(place),
				before_hash: before.hash,
			});
			linked.push({ id: row.id, place, before_hash: before.hash, hash });
			tails.set(row.chain, { place, hash });
		}
		if (linked.length === 0) return 0;
		await sql`
			update platform.trail
			set place = given.place, before_hash = given.before_hash, hash = given.hash
			from jsonb_to_recordset(${JSON.stringify(linked)}::jsonb) as given (
				id bigint, place bigint, before_hash text, hash text
			)
			where trail.id = given.id`.execute(tx.db);
		for (const [chain, { place, hash }] of tails)
			await db
				.insertInto("platform.trail_head")
				.values({ chain, place, hash })
				.onConflict((conflict) =>
					conflict.column("chain").doUpdateSet({ place, hash }),
				)
				.execute();
		return loose.length;
	});
}

/** What is added to a row when it is linked. */
interface Linked {
	readonly id: string;
	readonly place: number;
	readonly before_hash: string;
	readonly hash: string;
}

export interface ChainReport {
	readonly chain: Chain;
	readonly linked: number;
	readonly whole: boolean;
	/** The first place where the chain does not hold, and what is wrong there. */
	readonly broken: {
		readonly place: number;
		readonly what: "changed" | "gap" | "reordered" | "details-changed" | "cut";
	} | null;
}

export interface TrailReport {
	readonly chains: readonly ChainReport[];
	/** Rows that no chain holds yet: the only ones whose change could not be noticed. */
	readonly unlinked: readonly string[];
}

/** Whether these data ever had a trail. */
export async function hasTrail({ db }: Context): Promise<boolean> {
	const { rows } = await sql<{
		trail: string | null;
	}>`select to_regclass('platform.trail')::text as trail`.execute(db);
	return rows[0]?.trail != null;
}

/** Recomputes every link. Finds any change, gap, reordering or cut, and names the unlinked tail. */
export async function verifyTrail(cx: Context): Promise<TrailReport> {
	const reports: ChainReport[] = [];
	for (const chain of chains) reports.push(await verifyChain(cx, chain));
	const loose = await platformIn(cx.db)
		.selectFrom("platform.trail")
		.select("id")
		.where("place", "is", null)
		.orderBy("id")
		.execute();
	return { chains: reports, unlinked: loose.map((row) => row.id) };
}

/**
 * Recomputes the links of one chain. `after` leaves out what stands before: the row at that place is taken
 * at its word, and the chain is checked from there on. `until` leaves out what comes later, and with it
 * whether the tail was cut.
 */
export async function verifyChain(
	cx: Context,
	chain: Chain,
	{ after = 0, until }: { after?: number; until?: number } = {},
): Promise<ChainReport> {
	const db = platformIn(cx.db);
	let before = after === 0 ? origin(chain) : await hashAt(cx, chain, after);
	let place = after;
	const broken = (
		what: NonNullable<ChainReport["broken"]>["what"],
		where = place + 1,
	): ChainReport => ({
		chain,
		linked: place,
		whole: false,
		broken: { place: where, what },
	});
	for (;;) {
		const page = await db
			.selectFrom("platform.trail as trail")
			.leftJoin("platform.trail_details as kept", "kept.trail_id", "trail.id")
			.selectAll("trail")
			.select(["kept.salt", "kept.details"])
			.where("chain", "=", chain)
			.where("place", ">", String(place))
			.where("place", "<=", String(until ?? Number.MAX_SAFE_INTEGER))
			.orderBy("place")
			.limit(2_000)
			.execute();
		if (page.length === 0) break;
		for (const row of page) {
			if (Number(row.place) !== place + 1) return broken("gap");
			if (row.before_hash !== before) return broken("reordered");
			if (!isLinked(row) || !isOfItsActor(row)) return broken("changed");
			if (
				row.salt !== null &&
				sha256(row.salt + canonical(row.details)) !== row.details_hash
			)
				return broken("details-changed");
			place += 1;
			before = row.hash;
		}
	}
	if (until !== undefined)
		return place === until
			? { chain, linked: place, whole: true, broken: null }
			: broken("gap");
	const head = await headOf(cx, chain);
	const promised = head ? Number(head.place) : 0;
	if (promised !== place || (head && head.hash !== before))
		return broken("cut", Math.min(promised, place) + 1);
	return { chain, linked: place, whole: true, broken: null };
}

const headOf = (cx: Context, chain: Chain) =>
	platformIn(cx.db)
		.selectFrom("platform.trail_head")
		.selectAll()
		.where("chain", "=", chain)
		.executeTakeFirst();

/** How many rows the chain holds. */
export const placeOfHead = async (cx: Context, chain: Chain): Promise<number> =>
	Number((await headOf(cx, chain))?.place ?? 0);

/** The hash that the row at the place bears; nothing fits behind a row that is not there. */
async function hashAt(
	cx: Context,
	chain: Chain,
	place: number,
): Promise<string> {
	const row = await platformIn(cx.db)
		.selectFrom("platform.trail")
		.select("hash")
		.where("chain", "=", chain)
		.where("place", "=", String(place))
		.executeTakeFirst();
	return row?.hash ?? "";
}

interface Link {
	chain: string;
	place: string | null;
	before_hash: string | null;
	id: string;
	deed: string;
	actor_id: string | null;
	actor_salt: string | null;
	actor_hash: string | null;
	actor_kind: string;
	subject_kind: string;
	subject_id: string;
	at: Date;
	details_hash: string;
}

/** A row of today may have been linked by a process of the version before, beside which this one started: it holds as much. */
const isLinked = (
	row: Link & { readonly hash: string | null },
): row is Link & { hash: string } =>
	row.hash === linkOf(row) || row.hash === linkOfOld(row);

const linkOf = (row: Link): string =>
	row.actor_hash === null
		? linkOfOld(row)
		: linkOver({
				chain: row.chain,
				place: row.place ?? "",
				before: row.before_hash ?? "",
				content: contentOf({ ...row, actor_hash: row.actor_hash }),
			});

/** What a link is made of: its place, the link before it, and the digest of its row. */
export interface LinkParts {
	readonly chain: string;
	readonly place: string;
	readonly before: string;
	readonly content: string;
}

/** The hash of a link. Anybody can recompute it who has these four, without learning what the row says. */
export const linkOver = ({
	chain,
	place,
	before,
	content,
}: LinkParts): string =>
	sha256(JSON.stringify(["rangkul link 2", chain, place, before, content]));

/** The digest of a row; its actor and its details are digests themselves, each under a salt. */
export const contentOf = (
	row: Omit<
		Link,
		"chain" | "place" | "before_hash" | "actor_id" | "actor_salt" | "actor_hash"
	> & { readonly actor_hash: string },
): string =>
	sha256(
		JSON.stringify([
			row.id,
			row.deed,
			row.actor_hash,
			row.actor_kind,
			row.subject_kind,
			row.subject_id,
			row.at.toISOString(),
			row.details_hash,
		]),
	);

const actorHashOf = (salt: string, id: string | null): string =>
	sha256(`${salt} ${id ?? ""}`);

const isOfItsActor = ({ actor_salt, actor_hash, actor_id }: Link): boolean =>
	actor_salt === null || actor_hash === actorHashOf(actor_salt, actor_id);

/** Rows that were written before links told no person. */
const linkOfOld = (row: Link): string =>
	sha256(
		JSON.stringify([
			row.chain,
			row.place,
			row.before_hash,
			row.id,
			row.deed,
			row.actor_id,
			row.actor_kind,
			row.subject_kind,
			row.subject_id,
			row.at.toISOString(),
			row.details_hash,
		]),
	);

const origin = (chain: string): string => sha256(`rangkul trail ${chain}`);
const sha256 = (text: string): string => digestOf("sha256", text);
