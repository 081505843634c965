import { randomBytes, randomUUID } from "node:crypto";
import type { Agent } from "node:http";
import { request } from "node:http";
import { gunzipSync } from "node:zlib";
import { toldFields } from "../complaint-told.ts";
import { answerFields } from "../survey-answer.ts";

/** One request that was answered. */
export interface Answered {
	readonly status: number;
	readonly location: string;
	readonly body: string;
	readonly cookies: readonly string[];
}

export interface Call {
	readonly path: string;
	readonly form?: Readonly<Record<string, string>>;
	readonly cookie?: string;
	readonly accept?: string;
	/** Nobody here looks into the answer. */
	readonly unread?: true;
}

export type Ask = (call: Call) => Promise<Answered>;

/** Asks a site at a port. People come from everywhere: how much one address may send is not what is looked at. */
export const asking =
	(port: number, agent: Agent): Ask =>
	({ path, form, cookie, accept, unread }) =>
		new Promise((done, fail) => {
			const body = form && new URLSearchParams(form).toString();
			const asked = request(
				{
					host: "127.0.0.1",
					port,
					path,
					agent,
					method: body === undefined ? "GET" : "POST",
					headers: {
						"accept-encoding": "gzip",
						"x-forwarded-for": `10.${[...randomBytes(3)].join(".")}`,
						...(cookie && { cookie }),
						...(accept && { accept }),
						...(body !== undefined && {
							origin: `http://127.0.0.1:${port}`,
							"sec-fetch-site": "same-origin",
							"content-type": "application/x-www-form-urlencoded",
							"content-length": Buffer.byteLength(body),
						}),
					},
				},
				(answer) => {
					const parts: Buffer[] = [];
					answer.on("data", (part) => parts.push(part));
					answer.on("error", fail);
					answer.on("end", () =>
						done({
							status: answer.statusCode ?? 0,
							location: answer.headers.location ?? "",
							cookies: answer.headers["set-cookie"] ?? [],
							body: unread
								? ""
								: unpacked(
										Buffer.concat(parts),
										answer.headers["content-encoding"],
									),
						}),
					);
				},
			);
			asked.setTimeout(60_000, () =>
				asked.destroy(new Error("no answer in a minute")),
			);
			asked.on("error", fail);
			asked.end(body);
		});

const unpacked = (bytes: Buffer, how: string | undefined): string =>
	(how === "gzip" ? gunzipSync(bytes) : bytes).toString();

/** The cookie of somebody of the sample who enters by one click. */
export async function enter(ask: Ask, userName: string): Promise<string> {
	const page = (await ask({ path: "/masuk" })).body;
	const entered = await ask({
		path: "/masuk/contoh",
		form: { token: hiddenIn(page, "token"), akun: userName },
	});
	const cookie = entered.cookies.map((one) => one.split(";")[0]).join("; ");
	if (!cookie) throw new Error(`${userName} could not enter`);
	return cookie;
}

const hiddenIn = (html: string, name: string): string =>
	new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";

/** What is there to work on. */
export interface Work {
	readonly office: string;
	/** Without the code of the item: an assessment that is being answered. */
	readonly answering: string;
	/** Without the code of the indicator: a lane of items that wait for a verifier. */
	readonly lane: string;
	readonly codes: readonly string[];
	readonly reading: readonly string[];
	/** Cookies of who answers and who verifies. */
	readonly officer: string;
	readonly verifier: string;
}

/** Where a piece of work ended: what was meant, told to come again, or something else. */
export type Ended = "done" | "turned away" | "wrong";

/** One piece of work, request by request; each is timed by whoever hands `ask` in. */
export type Piece = (ask: Ask, turn: number) => Promise<Ended>;

const of = ({ status }: Answered, meant: number): Ended =>
	status === meant ? "done" : status === 503 ? "turned away" : "wrong";

const at = (all: readonly string[], turn: number): string =>
	all[turn % all.length] ?? "";

/** What people come for, each kind with its requests in their order. */
export const piecesOf = (work: Work): Readonly<Record<string, Piece>> => ({
	reading: async (ask, turn) =>
		of(await ask({ path: at(work.reading, turn), unread: true }), 200),
	complaint: async (ask) => {
		const told = await ask({
			path: `/pengaduan/ke/${work.office}`,
			form: { ...toldFields(), lembar: randomUUID() },
		});
		return told.status === 200 && !told.body.includes('class="code"')
			? "wrong"
			: of(told, 200);
	},
	survey: async (ask) =>
		of(
			await ask({
				path: `/survei/${work.office}/skm-2017`,
				form: {
					...answerFields(),
					lembar: randomBytes(16).toString("base64url"),
					mulai: String(Date.now() - 90_000),
				},
			}),
			303,
		),
	assessment: async (ask, turn) => {
		const path = work.answering + at(work.codes, turn);
		const shown = await ask({ path, cookie: work.officer });
		if (shown.status !== 200) return of(shown, 200);
		const form = {
			token: hiddenIn(shown.body, "token"),
			kunci: randomUUID(),
			versi: hiddenIn(shown.body, "versi"),
			lakukan: "nanti",
			catatan: `Catatan ke-${turn}`,
		};
		return of(await ask({ path, form, cookie: work.officer }), 303);
	},
	lane: async (ask, turn) => {
		const cookie = work.verifier;
		const door = await ask({ path: work.lane + at(work.codes, turn), cookie });
		// Nothing of this indicator waits any more: its page says so.
		if (!door.location.includes("/butir/"))
			return door.status === 503 ? "turned away" : "done";
		const path = door.location;
		const shown = await ask({ path, cookie });
		if (shown.status !== 200) return of(shown, 200);
		const told = await ask({
			path,
			cookie,
			form: decisionIn(shown.body),
			accept: "application/json",
		});
		return told.status === 200 && !JSON.parse(told.body).ok
			? "wrong"
			: of(told, 200);
	},
});

/** What a verifier who agrees with the unit sends: the hidden fields as they stand, and the level that the unit claims. */
function decisionIn(page: string): Record<string, string> {
	const html = page.slice(page.indexOf('id="putuskan"'));
	const claim = hiddenIn(html, "klaim");
	return {
		token: hiddenIn(html, "token"),
		tanda: hiddenIn(html, "tanda") || randomUUID(),
		versi: hiddenIn(html, "versi"),
		putusan_dilihat: hiddenIn(html, "putusan_dilihat"),
		klaim: claim,
		nilai: claim,
		sikap: claim === "=" ? "=" : "",
		putusan: "terima",
	};
}
