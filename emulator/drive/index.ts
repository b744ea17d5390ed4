/** Drive: the person's handle and DriveApp. Importing this registers the services. */
import './drive-app';
import './file';
import './members';

export {Drive, type DriveEntry, driveOf, type UploadedFile} from './handle';
