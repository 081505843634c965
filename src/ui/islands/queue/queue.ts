/** What waits on this device, by the key of its one sending. */
export interface Kept {
	/** Made on the page for this one sending. */
	readonly lembar: string;
}

/** The queue of this name on this device; `null` where the browser keeps nothing, or cannot keep senders apart. */
export async function openQueue<One extends Kept>(
	name: string,
): Promise<Queue<One> | null> {
	try {
		if (!navigator.locks) return null;
		const opening = indexedDB.open(name, 1);
		opening.onupgradeneeded = () =>
			opening.result.createObjectStore("menunggu", { keyPath: "lembar" });
		return new Queue<One>(await done(opening));
	} catch {
		return null;
	}
}

export class Queue<One extends Kept> {
	readonly #database: IDBDatabase;
	constructor(database: IDBDatabase) {
		this.#database = database;
	}

	/** Kept on the disk when this returns: a power cut takes nothing away. */
	async keep(one: One): Promise<void> {
		const step = this.#begin("readwrite");
		step.objectStore("menunggu").put(one);
		await new Promise<void>((resolve, reject) => {
			step.oncomplete = () => resolve();
			step.onabort = () => reject(step.error);
		});
	}

	all = (): Promise<One[]> =>
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
