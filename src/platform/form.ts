/**
 * The form that came; an empty one when it cannot be read, which is then answered as such. It is read from a copy: Astro
 * answers with another page, such as “not found”, only while the body of a request is still there.
 */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.clone().formData();
  } catch {
    return new FormData();
  }
}
