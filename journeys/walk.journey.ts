import { walk } from "./walk.ts";

// "every state of every page in Chromium, with axe": the first half of the way.
walk({ part: 1, of: 2 });
