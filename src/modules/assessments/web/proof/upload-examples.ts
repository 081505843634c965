import type { CallExample } from "#platform/http/endpoint.ts";
import { sampleYear } from "../../samples.ts";

const params = {
	unit: "lapas-ambon",
	instrument: "p2ham-2023",
	year: String(sampleYear(new Date())),
	code: "c.3",
};
const file = {
	"upload-length": String(14 * 1024 * 1024),
	"upload-metadata": `filename ${Buffer.from("pintu.jpg").toString("base64")}`,
};
const nothing = "00000000-0000-7000-8000-000000000000";

/** How the protocol is answered, shown by the sample cast. */
export const uploadExamples: readonly CallExample[] = [
	{
		state: "begun",
		as: "markus",
		method: "POST",
		params,
		headers: file,
		status: 201,
	},
	{
		state: "wrong: two gigabytes, refused before the first byte",
		as: "markus",
		method: "POST",
		params,
		headers: { ...file, "upload-length": String(2 * 1024 ** 3) },
		status: 413,
	},
	{
		state: "wrong: an empty file",
		as: "markus",
		method: "POST",
		params,
		headers: { ...file, "upload-length": "0" },
		status: 422,
	},
	{
		state: "not-found: an upload that is not there, or is somebody else's",
		as: "markus",
		method: "HEAD",
		params,
		below: nothing,
		status: 404,
	},
	{
		state: "not-found: the item of another unit",
		as: "wulan",
		method: "POST",
		params,
		headers: file,
		status: 404,
	},
	{
		state: "forbidden: a stranger",
		method: "POST",
		params,
		headers: file,
		status: 403,
	},
	{
		state: "forbidden: whoever only reads",
		as: "ratna",
		method: "POST",
		params,
		headers: file,
		status: 403,
	},
	{
		state: "forbidden: a page of another site",
		as: "markus",
		method: "POST",
		params,
		headers: { ...file, origin: "https://elsewhere.example" },
		status: 403,
	},
];
