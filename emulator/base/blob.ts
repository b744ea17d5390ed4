/**
 * A blob: octets with a type and a name, as scripts hand them between services.
 *
 * This is the object behind `Base.Blob`; services read its three properties.
 */

export class Blob {
  constructor(
    public bytes: Uint8Array,
    public contentType: string | null = null,
    public name: string | null = null,
  ) {}
}
