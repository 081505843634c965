/**
 * What one person keeps on this device, sealed with a key that the device holds only while that person is signed in:
 * a cookie, which signing out takes away. Without it every entry is noise.
 */
export interface SealedStore {
	readonly owner: string;
	readonly get: <Value>(name: string) => Promise<Value | null>;
	readonly put: (name: string, value: unknown) => Promise<void>;
	readonly remove: (name: string) => Promise<void>;
	/** Entries whose name begins so. */
	readonly all: <Value>(prefix: string) => Promise<[string, Value][]>;
}

/** `null` where nobody is signed in on this device, or the browser keeps nothing. */
export async function openStore(): Promise<SealedStore | null> {
	const [owner, secret] = cookie("rangkul_perangkat").split(".");
	if (!owner || !secret || !crypto.subtle) return null;
	try {
		const key = await crypto.subtle.importKey(
			"raw",
			bytesIn(secret),
			"AES-GCM",
			false,
			["encrypt", "decrypt"],
		);
		return storeOn(await openDatabase(`rangkul-${owner}`), key, owner);
	} catch {
		return null;
	}
}

/** Whose key the device holds at this moment. */
export const keyOwner = (): string =>
	cookie("rangkul_perangkat").split(".")[0] ?? "";

interface Sealed {
	readonly iv: Uint8Array<ArrayBuffer>;
	readonly data: ArrayBuffer;
}

function storeOn(
	database: IDBDatabase,
	key: CryptoKey,
	owner: string,
): SealedStore {
	const seal = async (value: unknown): Promise<Sealed> => {
		const iv = crypto.getRandomValues(new Uint8Array(12));
		const text = new TextEncoder().encode(JSON.stringify(value));
		return {
			iv,
			data: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, text),
		};
	};
	const unseal = async ({ iv, data }: Sealed) =>
		JSON.parse(
			new TextDecoder().decode(
				await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, data),
			),
		);
	const entries = (mode: IDBTransactionMode) =>
		database.transaction("entries", mode).objectStore("entries");
	return {
		owner,
		get: async (name) => {
			const sealed = await done<Sealed | undefined>(
				entries("readonly").get(name),
			);
			return sealed ? unseal(sealed) : null;
		},
		put: async (name, value) => {
			const sealed = await seal(value);
			await done(entries("readwrite").put(sealed, name));
		},
		remove: async (name) => {
			await done(entries("readwrite").delete(name));
		},
		all: async (prefix) => {
			const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
			const [names, sealed] = await Promise.all([
				done<IDBValidKey[]>(entries("readonly").getAllKeys(range)),
				done<Sealed[]>(entries("readonly").getAll(range)),
			]);
			return Promise.all(
				sealed.map(async (one, place) => [
					String(names[place]),
					await unseal(one),
				]),
			) as Promise<[string, never][]>;
		},
	};
}

function openDatabase(name: string): Promise<IDBDatabase> {
	const opening = indexedDB.open(name, 1);
	opening.onupgradeneeded = () => opening.result.createObjectStore("entries");
	return done(opening);
}

const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
	new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});

/** Over TLS its name begins as browsers guard it. */
const cookie = (name: string): string =>
	document.cookie
		.split("; ")
		.map((pair) => pair.replace(/^__Host-/, ""))
		.find((pair) => pair.startsWith(`${name}=`))
		?.slice(name.length + 1) ?? "";

const bytesIn = (base64url: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(
		atob(base64url.replaceAll("-", "+").replaceAll("_", "/")),
		(sign) => sign.charCodeAt(0),
	);
