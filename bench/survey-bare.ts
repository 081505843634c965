import { randomBytes } from "node:crypto";
import pg from "pg";

// The same rows in the same transactions by the same driver, without a site before them.

const [url = "", unit = "", people = "1", seconds = "1", body = "{}"] =
	process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: Number(people) });
const until = performance.now() + Number(seconds) * 1_000;
let done = 0;
await Promise.all(
	Array.from({ length: Number(people) }, async () => {
		while (performance.now() < until) {
			await pool.query(
				'insert into "surveys"."arrival" ("key", "unit_id", "arrived_on", "trace", "body") values ($1, $2, $3, $4, $5) on conflict ("key") do nothing returning "arrived_on"',
				[randomBytes(32), unit, "2026-11-20", randomBytes(8), body],
			);
			done += 1;
		}
	}),
);
await pool.end();
process.send?.({ done, p95: 0 }, () => process.disconnect());
