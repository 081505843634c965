/** An answer that is only on this device. Nothing in it says when, and its key is chance: the order of keys tells nothing. */
export interface Waiting {
	/** Made on the page for this one answer. */
	readonly lembar: string;
	/** Where it is sent to. */
	readonly address: string;
	readonly fields: readonly (readonly [string, string])[];
}

/** The answers that wait on this device; `null` where the browser keeps nothing, or cannot keep senders apart. */
export async function openQueue(): Promise<Queue | null> {
	try {
		if (!navigator.locks) return null;
		const opening = indexedDB.open("rangkul-kios", 1);
		opening.onupgradeneeded = () =>
			opening.result.createObjectStore("menunggu", { keyPath: "lembar" });
		const database = await done(opening);
		void navigator.storage?.persist?.();
		return new Queue(database);
	} catch {
		return null;
	}
}

export class Queue {
	readonly #database: IDBDatabase;
	constructor(database: IDBDatabase) {
		this.#database = database;
	}

	/** Kept on the disk when this returns: a power cut takes nothing away. */
	async keep(one: Waiting): Promise<void> {
		const step = this.#begin("readwrite");
		step.objectStore("menunggu").put(one);
		await new Promise<void>((resolve, reject) => {
			step.oncomplete = () => resolve();
			step.onabort = () => reject(step.error);
		});
	}

	all = (): Promise<Waiting[]> =>
		done(this.#begin("readonly").objectStore("menunggu").getAll());

	count = (): Promise<number> =>
		done(this.#begin("readonly").objectStore("menunggu").count());

	forget = (lembar: string): Promise<undefined> =>
		done(this.#begin("readwrite").objectStore("menunggu").delete(lembar));

	#begin = (mode: IDBTransactionMode): IDBTransaction =>
		this.#database.transaction("menunggu", mode, { durability: "strict" });
}

const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
	new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
