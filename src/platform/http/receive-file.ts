import type { Readable } from "node:stream";
import {
	DataStore,
	ERRORS,
	MemoryLocker,
	Server,
	type Upload,
} from "@tus/server";
import { PartMoved } from "../files/parts.ts";

/** tus 1.0: every call and every answer bears it. */
export const tusHeader = "tus-resumable";
export const tusMethods = [
	"OPTIONS",
	"HEAD",
	"POST",
	"PATCH",
	"DELETE",
] as const;

/** A file on its way, as far as the protocol must know it. */
export interface Arriving {
	readonly name: string;
	/** Bytes of the whole file, and how many of them are safe. */
	readonly size: number;
	readonly received: number;
}

/** What becomes of the bytes is decided elsewhere; a refusal is a sentence for a person. */
export interface Receiving {
	readonly newId: () => string;
	readonly begin: (
		id: string,
		file: Pick<Arriving, "name" | "size">,
	) => Promise<Refusing | null>;
	/** `null` for what is not there, and for what this person may not know of. */
	readonly find: (id: string) => Promise<Arriving | null>;
	/** Answers how many bytes are safe then. */
	readonly add: (
		id: string,
		from: number,
		flow: AsyncIterable<Uint8Array>,
	) => Promise<number>;
	readonly end: (id: string) => Promise<void>;
	/** Called when the last byte is here, also a second time. */
	readonly arrived: (id: string) => Promise<Refusing | null>;
}

export interface Refusing {
	readonly status: number;
	readonly says: string;
}

/** Two connections never write to one file at once, within this process. */
const locker = new MemoryLocker();

/** Answers one call of the resumable upload protocol, tus 1.0 with creation and termination. */
export function receiveFile(
	request: Request,
	receiving: Receiving,
): Promise<Response> {
	const address = new URL(request.url).pathname.replace(/\/$/, "");
	const server = new Server({
		path: address,
		datastore: new Store(receiving),
		locker,
		// None but our own pages; the pipeline takes the headers away besides.
		allowedOrigins: [],
		namingFunction: receiving.newId,
		generateUrl: (_request, { id }) => `${address}/${id}`,
		getFileIdFromRequest: (_request, last) => last,
		onUploadFinish: async (_request, { id }) => {
			const refusing = await receiving.arrived(id);
			if (refusing) throw thrown(refusing);
			return {};
		},
		// What is no answer of the protocol is our own failure: the pipeline logs it, and nobody reads its message.
		onResponseError: (_request, error) => {
			if (error instanceof Error && !("status_code" in error)) throw error;
			return undefined;
		},
	});
	return server.handleWeb(request);
}

class Store extends DataStore {
	override extensions = ["creation", "termination"];
	private readonly receiving: Receiving;
	constructor(receiving: Receiving) {
		super();
		this.receiving = receiving;
	}

	override async create(upload: Upload): Promise<Upload> {
		const refusing = await this.receiving.begin(upload.id, {
			name: upload.metadata?.filename ?? "",
			size: upload.size ?? 0,
		});
		if (refusing) throw thrown(refusing);
		return upload;
	}

	override async getUpload(id: string): Promise<Upload> {
		const found = await this.find(id);
		return {
			id,
			size: found.size,
			offset: found.received,
			metadata: { filename: found.name },
			creation_date: undefined,
			storage: undefined,
			sizeIsDeferred: false,
		};
	}

	override async write(
		flow: Readable,
		id: string,
		from: number,
	): Promise<number> {
		try {
			return await this.receiving.add(id, from, flow);
		} catch (error) {
			if (error instanceof PartMoved) throw ERRORS.INVALID_OFFSET;
			throw error;
		}
	}

	override async remove(id: string): Promise<void> {
		await this.find(id);
		await this.receiving.end(id);
	}

	private async find(id: string): Promise<Arriving> {
		const found = await this.receiving.find(id);
		if (!found) throw thrown({ status: 404, says: "" });
		return found;
	}
}

/** In the shape in which the library answers with what was thrown. */
const thrown = ({ status, says }: Refusing) =>
	Object.assign(new Error(says), { status_code: status, body: says });
