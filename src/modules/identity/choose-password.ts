import type { Context } from "#platform/context.ts";
import { dayOf, provincesAt, regenciesAt } from "#territory";
import { isGuessedFirst } from "./guessed-first.ts";
import { limits } from "./limits.ts";
import { type MostUsed, mostUsed } from "./most-used.ts";
import { identityIn } from "./tables.ts";

/** What is amiss with a password or passphrase that somebody chooses. */
export type PasswordProblem = "too-short" | "too-long" | "guessed-first";

/** What people know of whoever chooses it. */
interface Chooser {
	readonly name?: string;
	readonly userName: string;
	readonly email?: string | null | undefined;
}

/**
 * Length counts, and that it is not among those that are guessed first; no composition is asked for (NIST SP 800-63B,
 * 5.1.1.2). What is too long is not looked at any further.
 */
export async function passwordProblem(
	cx: Context,
	password: string,
	chooser: Chooser,
): Promise<PasswordProblem | null> {
	const length = lengthProblem(password);
	if (length) return length;
	const words = await wordsAround(cx, chooser);
	return isGuessedFirst(password, await mostUsed(), words)
		? "guessed-first"
		: null;
}

/** The same of the words alone, where the list of the most used was looked through before. */
export async function isOfOwnWords(
	cx: Context,
	personId: string,
	password: string,
): Promise<boolean> {
	const words = await wordsAround(cx, await personBy(cx, personId));
	return isGuessedFirst(password, nothingUsed, words);
}

const nothingUsed: MostUsed = { has: () => false };

/** Words of the site, of places and of who chooses. */
const wordsAround = async (
	cx: Context,
	{ name = "", userName, email = "" }: Chooser,
): Promise<string[]> =>
	[
		...siteWords,
		...(await placesOf(cx)),
		name,
		userName,
		email?.split("@")[0] ?? "",
	].flatMap((words) => words.split(/[^\p{L}\p{N}]+/u));

/** The same of somebody who has an account. */
export async function problemOfOwn(
	cx: Context,
	personId: string,
	password: string,
): Promise<PasswordProblem | null> {
	return passwordProblem(cx, password, await personBy(cx, personId));
}

const personBy = (cx: Context, personId: string): Promise<Chooser> =>
	identityIn(cx.db)
		.selectFrom("identity.person")
		.select(["name", "user_name as userName", "email"])
		.where("id", "=", personId)
		.executeTakeFirstOrThrow();

export const lengthProblem = (
	password: string,
): "too-short" | "too-long" | null => {
	if (password.length < limits.password.atLeast) return "too-short";
	return password.length > limits.password.atMost ? "too-long" : null;
};

/** What whoever guesses here would try: the site, its programmes and whoever runs them. */
const siteWords = [
	"rangkul contoh sandi kata rahasia masuk akun admin administrator operator verifikator password",
	"p2ham kkpham ham kemenham kemenkum kemenkumham kementerian hukum hak asasi manusia",
	"kanwil kantor wilayah unit dinas lapas rutan bapas kanim kabupaten kota provinsi indonesia",
];

const placesOf = async (cx: Context): Promise<string[]> => {
	const today = dayOf(cx.now);
	return [
		...(await provincesAt(cx, today)),
		...(await regenciesAt(cx, today)),
	].map(({ name }) => name);
};
