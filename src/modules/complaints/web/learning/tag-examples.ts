import type { Example } from "#platform/http/route.ts";
import { always, paramsOf } from "../handling/handling-examples.ts";

const said = {
	versi: "4",
	berat: "serious",
	standar: "timeLimit",
	butir: "p2ham-2023 c.1",
};

export const tagExamples: readonly Example[] = [
	{
		state: "tagged",
		as: "yohana",
		params: paramsOf("queue"),
		form: { ...said, versi: "5" },
		status: 303,
	},
	{
		state: "tagged after its end",
		as: "yohana",
		params: paramsOf("sign"),
		form: { versi: "9", berat: "ordinary", standar: "facilities" },
		status: 303,
	},
	{
		state: "wrong: how serious is not said",
		as: "yohana",
		params: paramsOf("queue"),
		form: { ...said, versi: "5", berat: "" },
		status: 422,
	},
	{
		state: "wrong: no such indicator",
		as: "yohana",
		params: paramsOf("queue"),
		form: { ...said, versi: "5", butir: "p2ham-2023 tidak-ada" },
		status: 422,
	},
	...always,
];
