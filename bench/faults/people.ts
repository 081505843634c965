import { createHash, randomBytes, randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { toldFields } from "../complaint-told.ts";
import { answerFields } from "../survey-answer.ts";

/** What was answered while something was broken: by status, and whether a 503 said when to try again. */
export interface Heard {
	readonly statuses: Map<string, number>;
	silent503: number;
}

/** What people sent and what they were told of it. The key of each is written down before it is sent. */
export interface Ledger {
	/** By sheet: the fields, and the code that was shown; `null` until then. */
	readonly complaints: Map<string, { fields: Fields; code: string | null }>;
	/** By sheet: whether it was thanked for. */
	readonly answers: Map<string, { fields: Fields; thanked: boolean }>;
	/** Notes that were saved, each looked up afterwards. */
	notes: number;
	/** Hash by address. */
	readonly uploads: Map<string, string>;
	/** The same form was answered with another code. */
	readonly doubled: string[];
	/** What was acknowledged and is not there. */
	readonly lost: string[];
	readonly heard: Heard;
}

type Fields = Readonly<Record<string, string>>;

export const emptyLedger = (): Ledger => ({
	complaints: new Map(),
	answers: new Map(),
	notes: 0,
	uploads: new Map(),
	doubled: [],
	lost: [],
	heard: { statuses: new Map(), silent503: 0 },
});

const office = "kanwil-kemenkum-ntt";
const item = "/penilaian/lapas-ambon/p2ham-2023/2026/butir/c.3";

interface Given {
	/** A port that is asked now: people are led to any process. */
	readonly port: () => number;
	readonly ledger: Ledger;
	readonly going: () => boolean;
}

/** One request on a connection of its own; `null` where no answer came. */
export async function visit(
	port: number,
	path: string,
	init: RequestInit = {},
	heard?: Heard,
): Promise<{ status: number; headers: Headers; text: string } | null> {
	try {
		const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
			redirect: "manual",
			...init,
			// People come from everywhere: how much one address may send is not what is looked at here.
			headers: {
				...init.headers,
				connection: "close",
				"x-forwarded-for": `10.${[...randomBytes(3)].join(".")}`,
			},
			signal: AbortSignal.timeout(30_000),
		});
		const text = await answer.text();
		note(heard, String(answer.status));
		if (heard && answer.status === 503 && !answer.headers.has("retry-after"))
			heard.silent503 += 1;
		return { status: answer.status, headers: answer.headers, text };
	} catch {
		note(heard, "no answer");
		return null;
	}
}

const note = (heard: Heard | undefined, what: string): void =>
	void heard?.statuses.set(what, (heard.statuses.get(what) ?? 0) + 1);

const posted = (port: number, fields: Fields, cookie = ""): RequestInit => ({
	method: "POST",
	headers: {
		origin: `http://127.0.0.1:${port}`,
		"sec-fetch-site": "same-origin",
		cookie,
	},
	body: new URLSearchParams(fields),
});

const codeIn = (text: string): string | null =>
	/<p class="code">([^<]+)</.exec(text)?.[1] ?? null;

/** Sends one form until somebody says what became of it, each time the same form, to whichever process. */
async function sendUntil(
	{ port, ledger }: Given,
	path: string,
	fields: Fields,
	cookie: string,
	well: (status: number) => boolean,
): Promise<{ status: number; headers: Headers; text: string }> {
	for (let tries = 0; tries < 600; tries += 1) {
		const at = port();
		const answer = await visit(
			at,
			path,
			posted(at, fields, cookie),
			ledger.heard,
		);
		if (answer && well(answer.status)) return answer;
		if (answer && answer.status < 500)
			throw new Error(`${path} was answered with ${answer.status}`);
		await pause(answer ? 300 : 100);
	}
	throw new Error(`${path} was never answered`);
}

export async function complain(given: Given): Promise<void> {
	const { ledger } = given;
	while (given.going()) {
		const fields = { ...toldFields(), lembar: randomUUID() };
		ledger.complaints.set(fields.lembar, { fields, code: null });
		await complainAgain(given, fields.lembar);
	}
}

/** The same form, new or once more. */
export async function complainAgain(
	given: Given,
	sheet: string,
): Promise<void> {
	const told = given.ledger.complaints.get(sheet);
	if (!told) return;
	const { text } = await sendUntil(
		given,
		`/pengaduan/ke/${office}`,
		told.fields,
		"",
		(status) => status === 200,
	);
	const code = codeIn(text);
	if (!code) throw new Error("a complaint was answered without a code");
	if (told.code !== null && told.code !== code)
		given.ledger.doubled.push(sheet);
	told.code = code;
}

export async function answer(given: Given): Promise<void> {
	while (given.going()) {
		const sheet = randomBytes(16).toString("base64url");
		const fields = {
			...answerFields(),
			lembar: sheet,
			mulai: String(Date.now() - 90_000),
		};
		given.ledger.answers.set(sheet, { fields, thanked: false });
		await answerAgain(given, sheet);
	}
}

export async function answerAgain(given: Given, sheet: string): Promise<void> {
	const sent = given.ledger.answers.get(sheet);
	if (!sent) return;
	await sendUntil(
		given,
		`/survei/${office}/skm-2017`,
		sent.fields,
		"",
		(status) => status === 303,
	);
	sent.thanked = true;
}

/** The cookie of somebody of the sample who enters by one click. */
export async function enter(port: number, userName: string): Promise<string> {
	const door = await visit(port, "/masuk");
	const token =
		/name="token" value="([^"]*)"/.exec(door?.text ?? "")?.[1] ?? "";
	const entered = await visit(
		port,
		"/masuk/contoh",
		posted(port, { token, akun: userName }),
	);
	const cookie = (entered?.headers.getSetCookie() ?? [])
		.map((one) => one.split(";")[0])
		.join("; ");
	if (!cookie) throw new Error(`${userName} could not enter`);
	return cookie;
}

/** Saves a note to one indicator again and again, as a page that was opened anew before each. */
export async function assess(given: Given, cookie: string): Promise<void> {
	const { ledger } = given;
	for (let at = 1; given.going(); at += 1) {
		const shown = await itemPage(given, cookie);
		const text = `Catatan ke-${at} ${randomUUID()}`;
		await sendUntil(
			given,
			item,
			{
				token: hiddenIn(shown, "token"),
				kunci: randomUUID(),
				versi: hiddenIn(shown, "versi"),
				lakukan: "nanti",
				catatan: text,
			},
			cookie,
			(status) => status === 303,
		);
		ledger.notes += 1;
		if (!(await itemPage(given, cookie)).includes(text))
			ledger.lost.push(`note ${at}`);
	}
}

async function itemPage(
	{ port, ledger }: Given,
	cookie: string,
): Promise<string> {
	for (let tries = 0; tries < 600; tries += 1) {
		const page = await visit(
			port(),
			item,
			{ headers: { cookie } },
			ledger.heard,
		);
		if (page?.status === 200) return page.text;
		if (page && page.status < 500)
			throw new Error(`${item} was answered with ${page.status}`);
		await pause(100);
	}
	throw new Error(`${item} did not come back`);
}

const hiddenIn = (html: string, name: string): string =>
	new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";

const tus = { "tus-resumable": "1.0.0" };

/** A file that arrives in pieces, each from where the site says that it stands. */
export async function upload(
	given: Given,
	cookie: string,
	bytes: Uint8Array<ArrayBuffer>,
	between: () => Promise<void> = async () => undefined,
): Promise<string> {
	const { port, ledger } = given;
	const at = port();
	const begun = await visit(at, `${item}/unggahan`, {
		method: "POST",
		headers: {
			...tus,
			cookie,
			"upload-length": String(bytes.byteLength),
			"upload-metadata": `filename ${Buffer.from("bukti.pdf").toString("base64")}`,
		},
	});
	const address = begun?.headers.get("location");
	if (!address) throw new Error(`no upload began: ${begun?.status}`);
	const piece = Math.ceil(bytes.byteLength / 8);
	for (let tries = 0; tries < 600; tries += 1) {
		const stands = await visit(
			port(),
			address,
			{ method: "HEAD", headers: { ...tus, cookie } },
			ledger.heard,
		);
		const from = Number(stands?.headers.get("upload-offset") ?? Number.NaN);
		if (!(stands?.status === 200 && from >= 0)) {
			await pause(100);
			continue;
		}
		if (from === bytes.byteLength) {
			const hash = createHash("sha256").update(bytes).digest("hex");
			ledger.uploads.set(address.split("/").at(-1) ?? "", hash);
			return address;
		}
		await visit(
			port(),
			address,
			{
				method: "PATCH",
				headers: {
					...tus,
					cookie,
					"content-type": "application/offset+octet-stream",
					"upload-offset": String(from),
				},
				body: bytes.slice(from, from + piece),
			},
			ledger.heard,
		);
		await between();
	}
	throw new Error("an upload never arrived");
}
