import type { Context } from "#platform/context.ts";
import {
	type KeyPair,
	keyBytes,
	openUnder,
	pairWith,
	sealUnder,
} from "#platform/envelope.ts";
import { limits } from "./limits.ts";
import { personKeysOf, type Unlocked } from "./person-key.ts";
import { keysIn } from "./tables.ts";

/** As the cookie holds it: 32 bytes of chance in 43 signs. */
export type BrowserKey = string;

/** Whose private half it is. */
interface Owned extends KeyPair {
	readonly ownerId: string;
	readonly number: number;
	readonly sessionId: string | null;
	/** In seconds from now. */
	readonly lasts: number;
}

/** Keeps an open pair for this browser alone; answers the key that its cookie is to hold. */
export async function keepOpen(cx: Context, owned: Owned): Promise<BrowserKey> {
	const key = cx.random(keyBytes);
	const browserKey = Buffer.from(key).toString("base64url");
	await keysIn(cx.db)
		.insertInto("keys.unlocked")
		.values({
			digest: digestsOf(cx, browserKey)[0],
			owner_id: owned.ownerId,
			session_id: owned.sessionId,
			number: owned.number,
			sealed: sealUnder(key, owned.privateKey, aboutOf(owned), cx.random),
			until: inSeconds(cx.now, owned.lasts),
		})
		.execute();
	return browserKey;
}

/** The pair of a person, open for the hour that follows. */
export const keepUnlocked = (
	cx: Context,
	unlocked: Unlocked,
	sessionId: string | null,
): Promise<BrowserKey> =>
	keepOpen(cx, {
		...unlocked,
		ownerId: unlocked.personId,
		sessionId,
		lasts: sessionId === null ? limits.onTheWay : limits.idle,
	});

/** When it locks itself, if nobody uses it until then; `null` where nothing is open. */
export const openUntil = async (
	cx: Context,
	browserKey: BrowserKey,
): Promise<Date | null> => (await found(cx, browserKey))?.until ?? null;

/**
 * What this browser has unlocked, for this person in this session; `null` where nothing is. What was unlocked by a
 * password before the second factor belongs to the session that followed.
 */
export async function unlockedBy(
	cx: Context,
	{
		browserKey,
		personId,
		sessionId,
	}: {
		readonly browserKey: BrowserKey;
		readonly personId: string;
		readonly sessionId: string;
	},
): Promise<Unlocked | null> {
	const row = await found(cx, browserKey);
	if (!row || row.owner_id !== personId) return null;
	if (row.session_id !== null && row.session_id !== sessionId) return null;
	const pair = opened(row, browserKey);
	if (!pair || (await hasEnded(cx, personId, row.number))) return null;
	await letGoOn(cx, row, sessionId);
	return { ...pair, personId, number: row.number };
}

const hasEnded = async (
	cx: Context,
	personId: string,
	number: number,
): Promise<boolean> =>
	(await personKeysOf(cx, [personId])).get(personId)?.number !== number;

/** The pair of whoever came by a code in this browser; `null` where nothing is open. */
export async function unlockedForReceipt(
	cx: Context,
	browserKey: BrowserKey,
	receiptId: string,
): Promise<KeyPair | null> {
	const row = await found(cx, browserKey);
	if (!row || row.owner_id !== receiptId || row.session_id !== null)
		return null;
	const pair = opened(row, browserKey);
	if (pair)
		await keysIn(cx.db)
			.updateTable("keys.unlocked")
			.set({ until: inSeconds(cx.now, limits.visit) })
			.where("digest", "=", row.digest)
			.execute();
	return pair;
}

/** Locks what this browser has unlocked. */
export const lockAgain = async (
	cx: Context,
	browserKey: BrowserKey,
): Promise<void> =>
	void (await keysIn(cx.db)
		.deleteFrom("keys.unlocked")
		.where("digest", "in", digestsOf(cx, browserKey))
		.execute());

/** Forgets what locked itself. Answers how many. */
export async function forgetUnlocked(cx: Context): Promise<number> {
	const { numDeletedRows } = await keysIn(cx.db)
		.deleteFrom("keys.unlocked")
		.where("until", "<=", cx.now)
		.executeTakeFirstOrThrow();
	return Number(numDeletedRows);
}

const found = (cx: Context, browserKey: BrowserKey) =>
	keysIn(cx.db)
		.selectFrom("keys.unlocked")
		.selectAll()
		.where("digest", "in", digestsOf(cx, browserKey))
		.where("until", ">", cx.now)
		.executeTakeFirst();

type Row = NonNullable<Awaited<ReturnType<typeof found>>>;

function opened(row: Row, browserKey: BrowserKey): KeyPair | null {
	const key = new Uint8Array(Buffer.from(browserKey, "base64url"));
	if (key.length !== keyBytes) return null;
	const privateKey = openUnder(
		key,
		row.sealed,
		aboutOf({ ownerId: row.owner_id, number: row.number }),
	);
	return privateKey && pairWith(privateKey);
}

/** Use keeps it open; it is written down now and then, as the session is. */
async function letGoOn(
	cx: Context,
	row: Row,
	sessionId: string,
): Promise<void> {
	const until = inSeconds(cx.now, limits.idle);
	const fresh = until.getTime() - row.until.getTime() < limits.noted * 1_000;
	if (fresh && row.session_id === sessionId) return;
	await keysIn(cx.db)
		.updateTable("keys.unlocked")
		.set({ session_id: sessionId, until })
		.where("digest", "=", row.digest)
		.execute();
}

const digestsOf = ({ sealing }: Context, browserKey: BrowserKey) =>
	sealing.digests("key in a browser", browserKey);

const aboutOf = ({
	ownerId,
	number,
}: Pick<Owned, "ownerId" | "number">): string =>
	`open pair ${number} of ${ownerId}`;

const inSeconds = (now: Date, seconds: number): Date =>
	new Date(now.getTime() + seconds * 1_000);
