import { readFileSync } from "node:fs";
import { openPostgres } from "#platform/database/open.ts";
import { workSince } from "./own-process.ts";
import { writeAgain } from "./survey-rows.ts";

// The same rows in the same transactions by the same driver, without a site before them.

const [url = "", file = "", seconds = "1"] = process.argv.slice(2);
const database = await openPostgres(url);
const written = JSON.parse(readFileSync(file, "utf8"));
await writeAgain(database.db, written, Number(seconds) / 10); // Warm.
const began = process.cpuUsage();
const done = await writeAgain(database.db, written, Number(seconds));
const work = workSince(began);
await database.close();
process.send?.({ done, p95: 0, work }, () => process.disconnect());
