import type { Example } from "#platform/http/route.ts";
import { always, paramsOf } from "../handling/handling-examples.ts";
import { titleField } from "./follow-up-part.tsx";

const queue = (
	state: string,
	form: Readonly<Record<string, string>>,
	status: number,
): Example => ({
	state,
	as: "yohana",
	params: paramsOf("queue"),
	form: { versi: "5", ...form },
	status,
});

export const followUpExamples: readonly Example[] = [
	queue(
		"opened",
		{ [titleField]: "Panggil nomor antrean dengan suara dan layar" },
		303,
	),
	queue("wrong: no words", { [titleField]: " " }, 422),
	queue(
		"wrong: a number of a telephone",
		{ [titleField]: "Telepon 0812 0000 0001 lebih dulu" },
		422,
	),
	...always,
];
