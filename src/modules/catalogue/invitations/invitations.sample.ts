import { citizen } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { issueSampleReceipt } from "#receipts/samples";
import { dayOf, daysAfter } from "#territory";
import { unitId } from "#units/samples";
import { ofOffice } from "../facilities/facilities.sample.ts";
import { facilitiesOf } from "../facilities/queries.ts";
import { catalogueIn } from "../tables.ts";
import { answerCheck } from "./answer-check.ts";
import { checkByInvitation } from "./check-by-invitation.ts";
import { inviteOrganisation } from "./invite-organisation.ts";
import { withdrawInvitation } from "./withdraw-invitation.ts";

/** Ids of the invitations of the demonstration; each has a sample receipt of its name. */
export const sampleInvitations = {
	/** It found two things: one is answered, one waits. */
	open: "00000000-0000-4000-8000-0000000fa531",
	/** The office took it back. */
	withdrawn: "00000000-0000-4000-8000-0000000fa532",
	/** Its last day is over. */
	expired: "00000000-0000-4000-8000-0000000fa533",
} as const;
export type SampleInvitation = keyof typeof sampleInvitations;

/** The name of its sample receipt. */
export const receiptOfInvitation = (name: SampleInvitation): string =>
	`invitation ${name}`;

const slug = "kanwil-kemenkum-ntt";
const unit = unitId(slug);

/** An invented organisation looks at an office; does nothing where it has. */
export async function seedInvitations(cx: Context): Promise<void> {
	const there = await catalogueIn(cx.db)
		.selectFrom("catalogue.invitation")
		.select("id")
		.where("unit_id", "=", unit)
		.where("id", "=", sampleInvitations.open)
		.executeTakeFirst();
	if (there) return;
	await make(cx, "expired", { daysAgo: 60, days: 30 });
	await make(cx, "withdrawn", { daysAgo: 20, days: 60 });
	need(
		await withdrawInvitation(ofTheOffice(daysAgo(cx, 15)), {
			unitId: unit,
			id: sampleInvitations.withdrawn,
		}),
	);
	await make(cx, "open", { daysAgo: 10, days: 60 });
	await look(cx);
}

async function make(
	cx: Context,
	name: SampleInvitation,
	{ daysAgo: ago, days }: { readonly daysAgo: number; readonly days: number },
): Promise<void> {
	const then = daysAgo(cx, ago);
	const id = sampleInvitations[name];
	need(
		await inviteOrganisation({ ...ofTheOffice(then), newId: () => id }, unit, {
			organisation: "Himpunan Akses Contoh NTT",
			untilOn: daysAfter(dayOf(then.now), days),
			form: cx.newId(),
		}),
	);
	await issueSampleReceipt(then, receiptOfInvitation(name), {
		kind: "invitation",
		subjectId: id,
		unitId: unit,
	});
}

/** The counter is as the office says; the door is too narrow on one side. */
async function look(cx: Context): Promise<void> {
	const facilities = await facilitiesOf(cx, [unit]);
	const of = (kind: string): string => {
		const found = facilities.find((one) => one.kind === kind);
		if (!found) throw new Error(`the sample office has no ${kind}`);
		return found.id;
	};
	const then = withActor(daysAgo(cx, 5), citizen);
	const invitation = { unitId: unit, id: sampleInvitations.open };
	const counter = of("priority-counter");
	need(
		await checkByInvitation(then, invitation, {
			facilityId: counter,
			seen: {
				condition: "present",
				measures: {},
				says: "Ada petugasnya. Tandanya tertutup spanduk bila dilihat dari pintu.",
				photo: null,
			},
			form: cx.newId(),
		}),
	);
	const [last] = (await facilitiesOf(cx, [unit])).filter(
		({ id }) => id === counter,
	);
	need(
		await answerCheck(
			ofTheOffice(daysAgo(cx, 3)),
			{ unitId: unit, id: counter },
			{
				number: last?.last.number ?? 0,
				answer: "Terima kasih. Spanduknya sudah dipindah.",
			},
		),
	);
	need(
		await checkByInvitation(then, invitation, {
			facilityId: of("door"),
			seen: {
				condition: "present",
				measures: { width: "86" },
				says: "Daun pintu kiri dikunci, sehingga kursi roda lebar tidak dapat masuk.",
				photo: null,
			},
			form: cx.newId(),
		}),
	);
}

const daysAgo = (cx: Context, days: number): Context =>
	at(cx, new Date(cx.now.getTime() - days * 86_400_000));

const ofTheOffice = (cx: Context): Context => withActor(cx, ofOffice(slug));

function need(done: {
	readonly ok: boolean;
	readonly problem?: { readonly reason: string };
}): void {
	if (!done.ok)
		throw new Error(`a sample deed was refused: ${done.problem?.reason}`);
}
