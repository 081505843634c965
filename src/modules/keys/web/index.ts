export {
	browserKeyGone,
	browserKeyIn,
	keepBrowserKey,
	keyCookie,
	unlockedIn,
	visitLasts,
} from "./key-cookie.ts";
