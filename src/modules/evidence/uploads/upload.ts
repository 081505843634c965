/** A file on its way, which belongs to one person, one unit and one purpose. */
export interface Upload {
	readonly id: string;
	readonly unitId: string;
	/** What it is to prove, as whoever asked for it calls it. */
	readonly purpose: string;
	readonly name: string;
	/** Bytes of the whole file. */
	readonly size: number;
	/** Bytes that are safe on the server. */
	readonly received: number;
	readonly begunAt: Date;
}

/** Where uploads belong: nobody else's are ever found. */
export type UploadPlace = Pick<Upload, "unitId" | "purpose">;

/** Whether every byte is here, and only words about it are missing. */
export const hasArrived = ({
	size,
	received,
}: Pick<Upload, "size" | "received">): boolean => received === size;

/** After so long an upload that nobody finished is forgotten, in milliseconds: seven days. */
export const keptFor = 7 * 86_400_000;

/** One person may have so many on their way at once; more would only fill the disk. */
export const mostAtOnce = 20;
