export {
	browserKeyGone,
	browserKeyIn,
	keepBrowserKey,
	unlockedIn,
	visitLasts,
} from "./key-cookie.ts";
export { lockedWithPasswords } from "./locked-with-passwords.ts";
export { keysRoutes } from "./routes.ts";
