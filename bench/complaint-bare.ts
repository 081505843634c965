import { readFileSync } from "node:fs";
import pg from "pg";
import { insertsOf, type ToldRows } from "./complaint-rows.ts";
import { workSince } from "./own-process.ts";

// The same rows in the same transactions by the same driver, without a site before them.

const [url = "", file = "", people = "1", seconds = "1"] =
	process.argv.slice(2);
const rows = JSON.parse(readFileSync(file, "utf8")) as ToldRows;
const pool = new pg.Pool({ connectionString: url, max: Number(people) });
const began = process.cpuUsage();
const until = performance.now() + Number(seconds) * 1_000;
let done = 0;
await Promise.all(
	Array.from({ length: Number(people) }, async () => {
		const client = await pool.connect();
		while (performance.now() < until) {
			await client.query("begin");
			for (const { text, values } of insertsOf(rows))
				await client.query(text, [...values]);
			await client.query("commit");
			done += 1;
		}
		client.release();
	}),
);
const work = workSince(began);
await pool.end();
process.send?.({ done, p95: 0, work }, () => process.disconnect());
