import assert from "node:assert/strict";
import { at, type Context } from "#platform/context.ts";
import type { Key } from "../case.ts";
import { withKey } from "../for-tests.ts";
import { awaitedOf } from "../handling/awaited.ts";
import { moveByReporter } from "../handling/reporter-deeds.ts";
import type { SealedLetter } from "../handling/send-letter.ts";
import { openCase } from "../opening/open-case.ts";
import { visitCase } from "../opening/visit-case.ts";
import { comeBack, openRoom, tellRoom } from "../room.sample.ts";
import { type Decided, decideByCode, writeDecisionDown } from "./decide.ts";
import { proposeReferral } from "./propose.ts";
import { type Ground, referralsIn } from "./referral.ts";
import { noteAnswer, noteReceipt, sendReferral } from "./send-on.ts";

const { story } = openRoom();
const extract = "Seseorang dipukul di rumah tahanan dan perlu dilindungi.";
const proposal = {
	body: "LPSK",
	reach: "di Jakarta",
	why: "Mereka melindungi saksi.",
	extract,
};

/** Intan at work on one case; each deed answers "done" or why not. */
async function intanOn(cx: Context, key: Key) {
	const { cx: hers, unlocked } = await withKey(cx, "intan");
	const open = async () => {
		const opened = await openCase(hers, unlocked, key);
		return opened.ok ? opened.value : assert.fail(opened.problem.reason);
	};
	const version = async () => (await open()).header.version;
	const said = async (
		doing: Promise<{
			readonly ok: boolean;
			readonly problem?: { readonly reason: string };
		}>,
	) => {
		const done = await doing;
		return done.ok ? "done" : done.problem?.reason;
	};
	return {
		open,
		version,
		stands: async () => referralsIn((await open()).pieces)[0],
		proposes: async (at?: number) =>
			said(
				proposeReferral(hers, unlocked, key, {
					proposal,
					version: at ?? (await version()),
				}),
			),
		sends: async (at?: number) =>
			said(
				sendReferral(hers, unlocked, key, {
					referral: 1,
					version: at ?? (await version()),
					signer: { name: "Intan Permata", duty: "Kepala Kantor Wilayah" },
				}),
			),
		writesDown: async (decided: Decided, ground: Ground, how: string) =>
			said(
				writeDecisionDown(hers, unlocked, key, {
					referral: 1,
					version: await version(),
					decided,
					ground,
					how,
					contact: "",
				}),
			),
		receipt: async (receipt: string, day = "2026-11-20") =>
			said(
				noteReceipt(hers, unlocked, key, {
					referral: 1,
					version: await version(),
					receipt,
					who: "",
					day,
				}),
			),
		answers: async (words: string) =>
			said(
				noteAnswer(hers, unlocked, key, {
					referral: 1,
					version: await version(),
					words,
				}),
			),
	};
}

async function decides(
	cx: Context,
	code: string,
	decided: Decided,
	contact = "",
) {
	const back = await comeBack(cx, code);
	const done = await decideByCode(back.cx, back.pair, back.visit, {
		referral: 1,
		decided,
		contact,
	});
	return done.ok ? "done" : done.problem.reason;
}

story(
	"nothing is sent that was not agreed to; then a numbered letter with these words alone, a receipt that is waited for, and an answer",
	async (cx) => {
		const { key, code } = await tellRoom(cx);
		const intan = await intanOn(cx, key);
		assert.equal(await intan.sends(), "gone-on");
		assert.equal(await intan.proposes(), "done");
		assert.equal(await intan.sends(), "gone-on");
		assert.equal(await decides(cx, code, "agree"), "done");
		assert.equal(await decides(cx, code, "agree"), "gone-on");
		assert.equal(await intan.sends(), "done");
		assert.equal(await intan.sends(), "gone-on");
		assert.equal(await decides(cx, code, "take-back"), "gone-on");
		const open = await intan.open();
		const letters = open.pieces.filter(({ what }) => what === "letter");
		assert.equal(letters.length, 1);
		const [letter] = letters;
		assert.ok(letter);
		const { paper, kind } = letter.body as SealedLetter;
		assert.equal(kind, "referral");
		assert.deepEqual(paper.to, ["LPSK", "di Jakarta"]);
		assert.deepEqual(paper.parts[0]?.lines, [extract]);
		assert.equal(
			paper.parts.length,
			2,
			"the words, and until when a receipt is waited for",
		);
		assert.equal((await intan.stands())?.letter, paper.number);
		assert.deepEqual(
			(await awaitedOf(cx, key)).map(({ dueOn }) => dueOn),
			["2026-12-04"],
		);
		assert.equal(await intan.receipt(" "), "receipt-missing");
		assert.equal(
			await intan.receipt("77/LPSK", "2026-11-21"),
			"receipt-day-later",
		);
		assert.equal(
			await intan.receipt("77/LPSK", "2026-11-19"),
			"receipt-day-before",
		);
		assert.equal(await intan.answers("Kami terima."), "gone-on");
		assert.equal(await intan.receipt("77/LPSK"), "done");
		assert.deepEqual(await awaitedOf(cx, key), []);
		assert.equal(await intan.answers("Kami lindungi."), "done");
		const back = await comeBack(cx, code);
		const seen = await visitCase(back.cx, back.pair, back.visit);
		assert.ok(seen.ok);
		const [one] = referralsIn(seen.value.pieces);
		assert.equal(one?.state, "answered");
		assert.equal(one?.receipt?.number, "77/LPSK");
		assert.ok(!seen.value.pieces.some(({ what }) => what === "letter"));
	},
);

story(
	"a way to be reached goes along only where whoever told it wrote one",
	async (cx) => {
		const { key, code } = await tellRoom(cx);
		const intan = await intanOn(cx, key);
		await intan.proposes();
		await decides(cx, code, "agree", "Lewat kakak saya, sore hari");
		await intan.sends();
		const letter = (await intan.open()).pieces.find(
			({ what }) => what === "letter",
		);
		assert.ok(letter);
		const { paper } = letter.body as SealedLetter;
		assert.deepEqual(paper.parts.map(({ lines }) => lines[0]).slice(0, 3), [
			extract,
			"4 Desember 2026",
			"Lewat kakak saya, sore hari",
		]);
	},
);

story(
	"consent is taken back until it was sent, and what was refused stays unsent",
	async (cx) => {
		const { key, code } = await tellRoom(cx);
		const intan = await intanOn(cx, key);
		await intan.proposes();
		assert.equal(await decides(cx, code, "agree"), "done");
		assert.equal(await decides(cx, code, "take-back"), "done");
		assert.equal(await intan.sends(), "gone-on");
		assert.equal(await decides(cx, code, "agree"), "gone-on");
		assert.equal((await intan.stands())?.state, "taken-back");
	},
);

story(
	"whoever withdraws what they told takes back with it whatever was not sent",
	async (cx) => {
		const { key, code } = await tellRoom(cx);
		const intan = await intanOn(cx, key);
		await intan.proposes();
		assert.equal(await decides(cx, code, "agree"), "done");
		const back = await comeBack(cx, code);
		const withdrawn = await moveByReporter(back.cx, back.pair, back.visit, {
			move: "withdraw",
		});
		assert.ok(withdrawn.ok);
		assert.equal(await intan.sends(), "gone-on");
		assert.equal((await intan.stands())?.state, "taken-back");
	},
);

story(
	"of two officers at once the second is told that something changed, and nothing is proposed twice",
	async (cx) => {
		const { key } = await tellRoom(cx);
		const intan = await intanOn(cx, key);
		const seen = await intan.version();
		assert.equal(await intan.proposes(seen), "done");
		assert.equal(await intan.proposes(seen), "changed-meanwhile");
		assert.equal(referralsIn((await intan.open()).pieces).length, 1);
	},
);

story(
	"an officer writes consent down only where nobody told it in the window, and says how it was given",
	async (cx) => {
		const web = await tellRoom(cx);
		const first = await intanOn(cx, web.key);
		await first.proposes();
		assert.equal(
			await first.writesDown("agree", "said", "Ia menelepon."),
			"by-code-alone",
		);
		const { key } = await tellRoom(cx, { channel: "desk" });
		const desk = await intanOn(cx, key);
		await desk.proposes();
		assert.equal(await desk.writesDown("agree", "said", " "), "how-missing");
		assert.equal(
			await desk.writesDown("agree", "unreachable", "Tidak ada."),
			"by-code-alone",
		);
		assert.equal(
			await desk.writesDown("agree", "said", "Ia datang dan membacanya."),
			"done",
		);
		assert.equal((await desk.stands())?.how, "Ia datang dan membacanya.");
	},
);

story(
	"a victim who was asked and said no is not somebody whom nobody can ask",
	async (cx) => {
		const { key } = await tellRoom(cx, {
			channel: "own-finding",
			source: "Berita di koran",
			consent: "declined",
		});
		const intan = await intanOn(cx, key);
		await intan.proposes();
		assert.equal(
			await intan.writesDown("agree", "unreachable", "Tidak ditemukan."),
			"declined-before",
		);
		assert.equal(await intan.sends(), "gone-on");
		assert.equal(
			await intan.writesDown("agree", "said", "Ia kini setuju."),
			"done",
		);
	},
);

story(
	"of an own finding whose victim nobody can ask, a reason stands in the place of consent",
	async (cx) => {
		const { key } = await tellRoom(cx, {
			channel: "own-finding",
			source: "Berita di koran",
			consent: "not-possible",
		});
		const intan = await intanOn(at(cx, cx.now), key);
		await intan.proposes();
		assert.equal(
			await intan.writesDown(
				"agree",
				"unreachable",
				"Korban sudah dipindahkan dan tidak diketahui di mana.",
			),
			"done",
		);
		assert.equal((await intan.stands())?.ground, "unreachable");
		assert.equal(await intan.sends(), "done");
	},
);
