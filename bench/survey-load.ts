import { randomBytes } from "node:crypto";
import { Agent, request } from "node:http";
import { answerFields } from "./survey-answer.ts";

// People who answer one after the other, each over a kept-alive connection, in a process of their own.

const [port = "0", path = "/", people = "1", seconds = "1"] =
	process.argv.slice(2);
const until = performance.now() + Number(seconds) * 1_000;
const times: number[] = [];

const send = (agent: Agent): Promise<number> =>
	new Promise((done, fail) => {
		const body = new URLSearchParams({
			...answerFields(),
			lembar: randomBytes(16).toString("base64url"),
			mulai: String(Date.now() - 90_000),
		}).toString();
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
				answer.resume();
				answer.on("end", () => done(answer.statusCode ?? 0));
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
			const status = await send(agent);
			if (status !== 303) throw new Error(`answered with ${status}`);
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
