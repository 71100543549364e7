const megabyte = 1024 * 1024;

/** What a form of photos may carry: kinds of pictures, thirty megabytes each. */
export const pictureUpload = {
  files: 12,
  fileSize: 30 * megabyte,
  total: 370 * megabyte,
  allowed: ['jpg', 'png', 'webp', 'avif', 'gif'],
} as const;

/** The endings that a browser offers. */
export const pictureEndings = '.jpg,.jpeg,.png,.webp,.avif,.gif';
