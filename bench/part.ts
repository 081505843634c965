import type { Line } from "./line.ts";

// Runs one part in a process of its own, so that no part pays for the memory of another.

const [file = "", size] = process.argv.slice(2);
const { bench } = await import(`./${file}`);
const lines: Line[] = await bench({ full: size === "full" });
process.send?.(lines, () => process.disconnect());
