import { Agent, request } from "node:http";
import { toldFields } from "./complaint-told.ts";
import { askedFields } from "./request-asked.ts";

// People who fill in one form after the other, each over a kept-alive connection, in a process of their own.

const [
	port = "0",
	path = "/",
	people = "1",
	seconds = "1",
	what = "complaint",
	made = "",
] = process.argv.slice(2);
const until = performance.now() + Number(seconds) * 1_000;
const times: number[] = [];

const send = (agent: Agent): Promise<{ status: number; page: string }> =>
	new Promise((done, fail) => {
		const body = new URLSearchParams(
			what === "request" ? askedFields() : { ...toldFields(), dibuat: made },
		).toString();
		const asked = request(
			{
				host: "127.0.0.1",
				port: Number(port),
				path,
				method: "POST",
				agent,
				headers: {
					"content-type": "application/x-www-form-urlencoded",
					"content-length": Buffer.byteLength(body),
					"sec-fetch-site": "same-origin",
					origin: `http://127.0.0.1:${port}`,
				},
			},
			(answer) => {
				let page = "";
				answer.setEncoding("utf8");
				answer.on("data", (part: string) => {
					page += part;
				});
				answer.on("end", () => done({ status: answer.statusCode ?? 0, page }));
				answer.on("error", fail);
			},
		);
		asked.on("error", fail);
		asked.end(body);
	});

await Promise.all(
	Array.from({ length: Number(people) }, async () => {
		const agent = new Agent({ keepAlive: true, maxSockets: 1 });
		while (performance.now() < until) {
			const began = performance.now();
			const { status, page } = await send(agent);
			// The code of the receipt: five groups of signs.
			if (status !== 200 || !/(\w{4} ){4}\w/.test(page))
				throw new Error(`answered with ${status}`);
			times.push(performance.now() - began);
		}
		agent.destroy();
	}),
);
times.sort((a, b) => a - b);
process.send?.(
	{ done: times.length, p95: times[Math.floor(times.length * 0.95)] },
	() => process.disconnect(),
);
