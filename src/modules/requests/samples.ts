import { servicesOf } from "#catalogue";
import { sampleActor } from "#identity/samples";
import { at, type Context, withActor } from "#platform/context.ts";
import { issueSampleReceipt } from "#receipts/samples";
import { unitById } from "#units";
import { unitId } from "#units/samples";
import { keepRequest } from "./filing/keep-request.ts";
import { sorted } from "./filing/read-form.ts";
import { doMove } from "./handling/do-move.ts";
import type { SaidTyped } from "./handling/read-said.ts";
import { offer, offersOf } from "./offers/offers.ts";
import { rate } from "./rate.ts";
import { keepTold } from "./release/tell-quarters.ts";
import { ruleOf, subjectKind } from "./request.ts";
import {
	dayPlus,
	type SampleName,
	type SampleRequest,
	sampleRequests,
} from "./requests.sample.ts";
import { requestByKey } from "./store.ts";

export type { SampleName } from "./requests.sample.ts";

export const sampleOffice = "kanwil-kemenkum-ntt";

const names = Object.keys(sampleRequests) as SampleName[];

/** The id of a sample, always the same. */
export const requestId = (name: SampleName): string =>
	`00000000-0000-4000-8000-0000000be${String(names.indexOf(name) + 1).padStart(3, "0")}`;

/** Under this name a sample receipt opens it. */
export const receiptOf = (name: SampleName): string => `request ${name}`;

/** The key of the form of a sample. */
const sheetOf = (name: SampleName): string =>
	requestId(name).replace("0be", "0bf");

/** What is offered, and what the published standard promises, in working days. */
const offers = [
	{ procedure: "legal-aid", promisedDays: null, service: /^bantuan-hukum/ },
	{ procedure: "harmonisation", promisedDays: 5, service: /harmonisasi/ },
	{ procedure: "ip-facilitation", promisedDays: null, service: /intelektual/ },
	{
		procedure: "ahu-consultation",
		promisedDays: 3,
		service: /administrasi-hukum/,
	},
	{ procedure: "information-request", promisedDays: 10, service: null },
] as const;

/** What was asked of the office in Kupang, as it went; does nothing where it is there. */
export async function seedRequests(cx: Context): Promise<void> {
	const id = unitId(sampleOffice);
	if ((await offersOf(cx, id)).length > 0) return;
	const officer = withActor(cx, sampleActor("yohana"));
	const services = await servicesOf(cx, id);
	for (const { procedure, promisedDays, service } of offers)
		must(
			await offer(officer, id, {
				procedure,
				promisedDays,
				serviceId: services.find(({ slug }) => service?.test(slug))?.id ?? null,
			}),
		);
	for (const name of names) await seedOne(cx, name);
	await keepTold(cx, quarterBefore(cx.now), sampleEnded);
}

/** The quarter that was over last. */
const quarterBefore = (now: Date): number => {
	const last = new Date(now);
	last.setUTCMonth(Math.floor(now.getUTCMonth() / 3) * 3, 0);
	return last.getUTCFullYear() * 10 + Math.ceil((last.getUTCMonth() + 1) / 3);
};

/** What ended in it, as if it had been counted; of the last there are too few to tell. */
const sampleEnded = [
	{ unitId: unitId(sampleOffice), ended: 41, inTime: 34 },
	{ unitId: unitId("lapas-ambon"), ended: 18, inTime: 17 },
	{ unitId: unitId("lapas-serang"), ended: 12, inTime: 7 },
	{ unitId: unitId("rutan-serang"), ended: 6, inTime: 1 },
];

async function seedOne(cx: Context, name: SampleName): Promise<void> {
	const sample: SampleRequest = sampleRequests[name];
	const unit = await unitById(cx, unitId(sampleOffice));
	if (!unit) throw new Error("the office of the samples is missing");
	const came = new Date(cx.now.getTime() - sample.daysAgo * 86_400_000);
	const on = (after: number) =>
		at(
			withActor(cx, sampleActor("yohana")),
			new Date(came.getTime() + after * 86_400_000),
		);
	const rule = ruleOf(sample.procedure);
	let first = true;
	const newId = () => {
		if (!first) return cx.newId();
		first = false;
		return requestId(name);
	};
	const key = { unitId: unit.id, id: requestId(name) };
	must(
		await keepRequest(
			{ ...on(0), newId },
			unit,
			rule,
			sorted(rule.request, sample.typed),
			{
				sheet: sheetOf(name),
				channel: sample.channel,
				lang: "id",
				wish: sample.wish,
				files: [],
			},
		),
	);
	await issueSampleReceipt(cx, receiptOf(name), {
		kind: subjectKind,
		subjectId: key.id,
		unitId: unit.id,
	});
	for (const { after, move, by, says, meetsIn } of sample.deeds) {
		const then = on(after);
		const request = await requestByKey(then, key);
		must(
			await doMove(then, key, {
				move,
				by,
				basedOn: request?.deeds ?? 0,
				typed: {
					...nothingSaid,
					...says,
					day: meetsIn === undefined ? null : dayPlus(then.now, meetsIn),
				},
				files: [],
			}),
		);
	}
	if (sample.rating !== undefined) must(await rate(cx, key, sample.rating));
}

/** What a move says where nothing is typed. */
export const nothingSaid: SaidTyped = {
	words: "",
	missing: [],
	basis: "",
	objection: "",
	day: null,
	hour: "",
	place: "",
	partner: "",
	number: "",
	draft: "",
};

function must(done: { ok: true } | { ok: false; problem: { reason: string } }) {
	if (!done.ok)
		throw new Error(`a sample was refused: ${JSON.stringify(done.problem)}`);
}
