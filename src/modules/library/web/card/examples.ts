import type { Example } from "#platform/http/route.ts";
import {
	cardNumber,
	lentTitles,
	type SampleMember,
	samplePin,
} from "../../lending.sample.ts";

type Examples = Record<string, readonly Example[]>;
type Form = Readonly<Record<string, string>>;

const without: Example = { state: "without a card", status: 303 };
const by = (
	state: string,
	who: SampleMember,
	status: number,
	form?: Form,
): Example => ({
	state,
	code: cardNumber(who),
	...(form ? { form } : {}),
	status,
});
const opens = (state: string, status: number, form: Form): Example => ({
	state,
	form,
	status,
});
const wrongCard: readonly Example[] = [
	opens("wrong: nothing typed", 422, {}),
	opens("wrong: no PIN", 422, { kartu: cardNumber("yakobus") }),
	opens("wrong: another PIN", 422, {
		kartu: cardNumber("yakobus"),
		pin: "000001",
	}),
	opens("wrong: a slip", 422, { kartu: "7HKM 4QTW 9XDP 3R8F 6", pin: "1" }),
];

export const cardExamples = {
	card: [
		{ state: "empty: no card is open", status: 200 },
		by("filled: something lies ready", "maria", 200),
		by("filled: something is overdue", "petrus", 200),
	],
	open: [
		opens("filled", 303, { kartu: cardNumber("yakobus"), pin: samplePin }),
		...wrongCard,
	],
	renew: [
		by("wrong: nothing chosen", "maria", 422, {}),
		{ ...without, form: {} },
	],
	cancel: [
		by("wrong: nothing chosen", "maria", 422, {}),
		{ ...without, form: {} },
	],
	ending: [by("filled", "maria", 200), without],
	end: [
		by("wrong: something is at home", "maria", 422, {}),
		{ ...without, form: {} },
	],
} satisfies Examples;

export const newsExamples = {
	form: [by("filled", "maria", 200), without],
	choose: [
		by("filled", "maria", 303, { lewat: "email", ke: "maria@contoh.id" }),
		by("wrong: no way chosen", "maria", 422, {}),
		by("wrong: no address", "maria", 422, { lewat: "email", ke: "maria" }),
		{ ...without, form: {} },
	],
} satisfies Examples;

const audio = { record: lentTitles.audio };
const wanted = { record: lentTitles.wanted };

export const reserveExamples = {
	form: [
		{ state: "filled", params: audio, status: 200 },
		{
			state: "filled: a card is open",
			params: wanted,
			code: cardNumber("petrus"),
			status: 200,
		},
		{
			state: "not-found: a collection for whoever is signed in",
			params: { record: lentTitles.room },
			status: 404,
		},
		{ state: "not-found", params: { record: "apa" }, status: 404 },
	],
	send: [
		{
			state: "filled",
			params: audio,
			form: { kartu: cardNumber("yakobus"), pin: samplePin },
			status: 303,
		},
		{
			state: "filled: a card is open",
			params: audio,
			code: cardNumber("petrus"),
			form: {},
			status: 303,
		},
		...wrongCard.map((example) => ({ ...example, params: audio })),
		{
			state: "wrong: it is at home already",
			params: audio,
			code: cardNumber("maria"),
			form: {},
			status: 422,
		},
	],
} satisfies Examples;
